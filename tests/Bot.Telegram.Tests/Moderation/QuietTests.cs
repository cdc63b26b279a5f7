using Bot.Core.Moderation;
using Bot.Core.Moderation.Rules;
using Bot.Core.Speaking;
using Bot.Testing.Storage;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram.Tests.Moderation;

public sealed class QuietTests
{
    private const int Group = -100;
    private const int Times = 1_000;

    [Fact]
    public async Task What_is_overheard_where_nobody_wants_an_answer_costs_no_memory()
    {
        var store = new MemoryStore();
        var line = new SettingsChange(Rooms.Of(Group), default, 1, SettingName.Mode, "off");
        await store.Change(line, set => set with { Mode = SpeakingMode.Off }, TestContext.Current.CancellationToken);
        var questions = new TelegramQuestions(
            new BotName(1, "bot"), new KeptCountries(store), new RoomRules(store, ChatSettings.None), TimeProvider.System);
        var message = new Message
        {
            Text = "does heroin cause depression?",
            From = new User { Id = 2 },
            Chat = new Chat { Id = Group, Type = ChatType.Supergroup },
            Date = TimeProvider.System.GetUtcNow().UtcDateTime,
        };
        Read();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Read();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Read()
        {
            for (var i = 0; i < Times; i++)
                Assert.True(questions.Read(i, message) is null);
        }
    }
}
