using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Moderation.Rules;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Terminal;
using Bot.Testing.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Moderation;

/// <summary>The desk over the real content, with a store and a board of its own.</summary>
internal sealed class Desk
{
    public static readonly ChatPlace Room = new("paper", 7, 70);

    private static readonly ChatNouns Nouns = new("club", "table", "club leaders", "club leaders who may pin", HasRoles: true);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(RealContent.Today, new TimeOnly(12, 0), TimeSpan.Zero));

    private readonly PinTurns _turns = new();

    public Desk() => Rules = new RoomRules(Store, ChatSettings.None);

    public MemoryStore Store { get; } = new();

    public ContentChanges Changes { get; } = new();

    public PaperBoard Board { get; } = new();

    public RoomRules Rules { get; }

    public TopicLibrary Library { get; set; } = RealContent.Loaded.Library;

    public static Asker Leader { get; } = new(Room, 1, Nouns) { MaySet = true, MayPin = true };

    public static Asker Member { get; } = new(Room, 2, Nouns);

    public PinRefresh Refresh => new(() => Library, Store, Board, _turns, Rules, _time);

    /// <summary>The process starts again, a moment later.</summary>
    public void Restart()
    {
        Board.Crash = null;
        _time.Advance(TimeSpan.FromSeconds(1));
    }

    /// <summary>The answer as it is read in a terminal.</summary>
    public async Task<string> Say(string command, Asker? asker = null) => PlainRenderer.Render(await Reply(command, asker));

    public Task<Answer> Reply(string command, Asker? asker = null) =>
        new ModerationDesk(() => Library, Store, Store, Store, Store, Board, _turns, Rules, Changes, _time)
            .Reply(Command.Parse(command)!, asker ?? Leader, CancellationToken.None);

    /// <summary>The library after an edit to a topic's title.</summary>
    public void Retitle(string topic, string title) => Library = With(
        Library.Topics.Select(one => one.Id.Value == topic ? one with { Card = one.Card with { Title = title } } : one));

    /// <summary>The library without a topic.</summary>
    public void Remove(string topic) => Library = With(Library.Topics.Where(one => one.Id.Value != topic));

    private TopicLibrary With(IEnumerable<Topic> topics) => new([.. topics])
    {
        Sources = Library.Sources, Crisis = Library.Crisis, Regions = Library.Regions, Safety = Library.Safety, Wording = Library.Wording,
        Intents = Library.Intents,
    };
}
