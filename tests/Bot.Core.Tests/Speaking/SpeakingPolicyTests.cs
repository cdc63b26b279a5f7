using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Core.Topics;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Core.Tests.Speaking;

public sealed class SpeakingPolicyTests
{
    private static readonly TopicAnswer Pain = About("pain");
    private static readonly Question Overheard = new("does it hurt?") { Addressed = false, Audience = Audience.Group, Room = "a" };

    private readonly FakeTimeProvider _time = new();
    private readonly SpeakingPolicy _policy;

    public SpeakingPolicyTests() => _policy = new SpeakingPolicy(_time, TimeSpan.FromMinutes(10));

    [Fact]
    public void Who_asks_the_bot_is_answered_in_every_mode() =>
        Assert.All(Enum.GetValues<SpeakingMode>(), mode => Assert.True(_policy.Allows(new Question("pain") { Mode = mode }, Pain)));

    [Theory]
    [InlineData(SpeakingMode.Off, "does it hurt?", false)]
    [InlineData(SpeakingMode.Mentioned, "does it hurt?", false)]
    [InlineData(SpeakingMode.Questions, "does it hurt?", true)]
    [InlineData(SpeakingMode.Questions, "how much does it hurt", true)]
    [InlineData(SpeakingMode.Questions, "it hurts", false)]
    [InlineData(SpeakingMode.Questions, "", false)]
    [InlineData(SpeakingMode.All, "it hurts", true)]
    public void Uninvited_it_speaks_as_the_room_allows(SpeakingMode mode, string text, bool speaks) =>
        Assert.Equal(speaks, _policy.Allows(Overheard with { Text = text, Mode = mode }, Pain));

    [Fact]
    public void Uninvited_it_says_a_thing_once_in_a_while_in_each_room()
    {
        Assert.True(_policy.Allows(Overheard, Pain));
        Assert.False(_policy.Allows(Overheard, Pain));
        Assert.True(_policy.Allows(Overheard with { Room = "b" }, Pain));
        Assert.True(_policy.Allows(Overheard, About("hiv")));

        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(_policy.Allows(Overheard, Pain));
    }

    [Fact]
    public void A_crisis_knows_no_cooldown()
    {
        var crisis = new CrisisAnswer(AboutSomeoneElse: false);

        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(_policy.Allows(Overheard, crisis)));
        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(_policy.Allows(Overheard, new OverdoseAnswer())));
    }

    [Fact]
    public void Uninvited_it_neither_suggests_nor_refuses()
    {
        Assert.False(_policy.Allows(Overheard, new Suggestions([])));
        Assert.False(_policy.Allows(Overheard, new RefusalAnswer("amounts")));
    }

    private static TopicAnswer About(string id) => new(new Topic(new TopicId(id), new Card(id, id, [])) { Category = "drug" });
}
