using Bot.Core.Safety;

namespace Bot.Core.Tests.Safety;

public sealed class ScreenWhenOverheardTests
{
    [Fact]
    public void A_word_that_names_the_danger_lowers_the_bar()
    {
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Overheard("he is blue", new Sure(Overdose: 0.8f)));
        Assert.Null(Screen.Overheard("he is blue", new Sure(Overdose: 0.79f)));
        Assert.Null(Screen.Overheard("he is pale", new Sure(Overdose: 0.98f)));
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Overheard("he is pale", new Sure(Overdose: 0.99f)));
    }

    [Fact]
    public void A_word_that_is_denied_does_not() =>
        Assert.Null(Screen.Overheard("he is not blue", new Sure(Overdose: 0.98f)));

    [Fact]
    public void Nor_one_of_long_ago()
    {
        Assert.Null(Screen.Overheard("he was blue years ago", new Sure(Overdose: 0.98f)));
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Overheard("he was blue years ago", new Sure(Overdose: 0.99f)));
    }

    [Fact]
    public void All_kinds_of_danger_count_together()
    {
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Overheard("blue", new Sure(Overdose: 0.1f, Suicide: 0.4f, Worried: 0.3f)));
        Assert.Null(Screen.Overheard("blue", new Sure(Topic: 1)));
    }

    [Fact]
    public void A_request_is_left_alone() => Assert.Null(Screen.Overheard("blue", new Sure(Cooking: 1)));

    [Fact]
    public void A_phrase_counts_where_the_matcher_is_half_sure()
    {
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Overheard("i want out", new Sure(Suicide: 0.5f)));
        Assert.Null(Screen.Overheard("i want out", new Sure(Suicide: 0.49f)));
    }

    [Fact]
    public void A_phrase_of_long_ago_does_not() =>
        Assert.Null(Screen.Overheard("years ago i thought i want out", new Sure(Suicide: 0.9f)));
}
