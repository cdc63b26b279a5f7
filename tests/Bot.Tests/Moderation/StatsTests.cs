using Bot.Core.Answers;
using Bot.Core.Moderation.Counting;
using Bot.Core.Questions;

namespace Bot.Tests.Moderation;

public sealed class StatsTests
{
    private readonly Desk _desk = new();

    public StatsTests() => _desk.Store.Day = RealContent.Today.AddDays(-1);

    [Fact]
    public async Task What_is_opened_today_changes_nothing_yet()
    {
        for (var i = 0; i < 4; i++)
            Open("/topic depression");
        var before = await _desk.Say("/stats");

        _desk.Store.Day = RealContent.Today;
        for (var i = 0; i < 20; i++)
            Open("/topic depression");

        Assert.Equal(before, await _desk.Say("/stats"));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "at least 5")]
    [InlineData(9, "at least 5")]
    [InlineData(13, "at least 10")]
    public async Task A_count_is_rounded_down_and_hidden_below_five(int times, string? shown)
    {
        for (var i = 0; i < times; i++)
            Open("/topic depression");

        var stats = await _desk.Say("/stats");

        if (shown is null)
            Assert.DoesNotContain("Depression", stats, StringComparison.Ordinal);
        else
            Assert.Contains($": {shown}, ", stats, StringComparison.Ordinal);
    }

    [Fact]
    public void Countries_and_commands_about_a_person_are_not_told_apart()
    {
        Assert.Equal(Opened.By(Reply("/crisis ireland")), Opened.By(Reply("/crisis japan")));
        Assert.Null(Opened.By(Reply("/country ireland")));
        Assert.Null(Opened.By(Reply("/privacy")));
        Assert.Null(Opened.By(Silence.Kept));
    }

    private void Open(string command) => _desk.Store.Opened(Desk.Room.Whole, Opened.By(Reply(command))!.Value);

    private static Answer Reply(string command) => RealContent.Conversation().Reply(Question.Typed(command));
}
