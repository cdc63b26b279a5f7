using Bot.Core.Questions;
using Bot.Core.Safety;
using Bot.Core.Speaking;
using Bot.Core.Topics;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Core.Tests.Speaking;

public sealed class SpeakingPolicyTests
{
    private static readonly TopicId Pain = new("pain");
    private static readonly Question Overheard = new("does it hurt?") { Addressed = false, Room = "a" };

    private readonly FakeTimeProvider _time = new();
    private readonly SpeakingPolicy _policy;

    public SpeakingPolicyTests() => _policy = new SpeakingPolicy(_time, TimeSpan.FromMinutes(10));

    [Fact]
    public void Who_asks_the_bot_is_answered_in_every_mode() => Assert.All(Enum.GetValues<SpeakingMode>(), mode =>
    {
        var asked = new Question("pain") { Mode = mode };

        Assert.True(SpeakingPolicy.Listens(asked) && SpeakingPolicy.Informs(asked));
        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(_policy.Allows(asked, Pain)));
    });

    [Theory]
    [InlineData(SpeakingMode.Off, "does it hurt?", false)]
    [InlineData(SpeakingMode.Mentioned, "does it hurt?", false)]
    [InlineData(SpeakingMode.Questions, "does it hurt?", true)]
    [InlineData(SpeakingMode.Questions, "how much does it hurt", true)]
    [InlineData(SpeakingMode.Questions, "it hurts", false)]
    [InlineData(SpeakingMode.Questions, "", false)]
    [InlineData(SpeakingMode.All, "it hurts", true)]
    public void Uninvited_it_informs_as_the_room_allows(SpeakingMode mode, string text, bool speaks) =>
        Assert.Equal(speaks, SpeakingPolicy.Informs(Overheard with { Text = text, Mode = mode }));

    [Fact]
    public void Uninvited_it_says_a_thing_once_in_a_while_in_each_room()
    {
        Assert.True(_policy.Allows(Overheard, Pain));
        Assert.False(_policy.Allows(Overheard, Pain));
        Assert.True(_policy.Allows(Overheard with { Room = "b" }, Pain));
        Assert.True(_policy.Allows(Overheard, new TopicId("hiv")));

        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(_policy.Allows(Overheard, Pain));
    }

    [Fact]
    public void A_million_rooms_are_remembered_in_bounded_memory()
    {
        var most = 0;
        for (var room = 0; room < 1_000_000; room++)
        {
            Assert.True(_policy.Allows(Overheard with { Room = room.ToString() }, Pain));
            most = Math.Max(most, _policy.Remembered);
            if (room == 500_000)
                _time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(SpeakingPolicy.MostRemembered, most);
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(_policy.Allows(Overheard, Pain));
        Assert.Equal(1, _policy.Remembered);
    }

    [Fact]
    public void A_crisis_knows_no_cooldown_and_a_quiet_room_hears_nothing()
    {
        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(SpeakingPolicy.Allows(Overheard, SafetyConcern.Suicide.Own)));
        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(SpeakingPolicy.Allows(Overheard, SafetyConcern.Overdose.Now)));
        Assert.False(SpeakingPolicy.Listens(Overheard with { Mode = SpeakingMode.Off }));
        Assert.False(SpeakingPolicy.Listens(Overheard with { Mode = SpeakingMode.Mentioned }));
    }

    [Fact]
    public void Uninvited_it_turns_no_request_down() =>
        Assert.False(SpeakingPolicy.Allows(Overheard, new SafetyConcern.UnsafeRequest("amounts")));
}
