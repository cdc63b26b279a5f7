using Bot.Core.Safety;

namespace Bot.Core.Tests.Safety;

public sealed class ScreenWhenAddressedTests
{
    private static readonly Sure Calm = new();

    [Fact]
    public void Less_than_half_sure_that_it_is_for_the_bot_is_enough()
    {
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("help", new Sure(Suicide: 0.4f)));
        Assert.Null(Screen.Addressed("help", new Sure(Suicide: 0.399f)));
    }

    [Fact]
    public void Danger_needs_two_fifths_of_it()
    {
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("help", new Sure(Suicide: 0.4f, Topic: 0.6f)));
        Assert.Null(Screen.Addressed("help", new Sure(Suicide: 0.39f, Topic: 0.61f)));
    }

    [Fact]
    public void And_less_where_less_is_for_the_bot() =>
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("help", new Sure(Suicide: 0.25f, Topic: 0.35f)));

    [Fact]
    public void All_kinds_of_danger_count_together() =>
        Assert.Equal(
            SafetyConcern.Suicide.Own, Screen.Addressed("help", new Sure(Overdose: 0.1f, Suicide: 0.2f, Worried: 0.1f, Topic: 0.6f)));

    [Fact]
    public void Three_tenths_of_the_danger_are_enough_for_an_overdose()
    {
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Addressed("help", new Sure(Overdose: 0.3f, Suicide: 0.7f)));
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Addressed("help", new Sure(Overdose: 0.15f, Suicide: 0.3f)));
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("help", new Sure(Overdose: 0.29f, Suicide: 0.71f)));
    }

    [Fact]
    public void The_writer_comes_before_another_person()
    {
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("help", new Sure(Suicide: 0.5f, Worried: 0.5f)));
        Assert.Equal(SafetyConcern.WorriedAboutSomeone.Else, Screen.Addressed("help", new Sure(Suicide: 0.4f, Worried: 0.6f)));
    }

    [Fact]
    public void Seven_twentieths_are_enough_to_turn_a_request_down()
    {
        Assert.Equal(new SafetyConcern.UnsafeRequest("cooking"), Screen.Addressed("how", new Sure(Cooking: 0.351f, Topic: 0.649f)));
        Assert.Equal(new SafetyConcern.UnsafeRequest("cooking"), Screen.Addressed("how", new Sure(Cooking: 0.22f, Topic: 0.38f)));
        Assert.Null(Screen.Addressed("how", new Sure(Cooking: 0.349f, Topic: 0.651f)));
    }

    [Fact]
    public void Of_two_requests_the_surer_is_turned_down()
    {
        Assert.Equal(new SafetyConcern.UnsafeRequest("cooking"), Screen.Addressed("how", new Sure(Buying: 0.3f, Cooking: 0.4f)));
        Assert.Equal(new SafetyConcern.UnsafeRequest("buying"), Screen.Addressed("how", new Sure(Buying: 0.4f, Cooking: 0.3f)));
    }

    [Fact]
    public void Danger_comes_before_a_request() =>
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("how", new Sure(Suicide: 0.41f, Cooking: 0.59f)));

    [Fact]
    public void A_phrase_decides_at_once_and_the_gravest_first()
    {
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Addressed("scared for him, i want out, his heart stopped", Calm));
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("scared for him, i want out", Calm));
        Assert.Equal(SafetyConcern.WorriedAboutSomeone.Else, Screen.Addressed("i am scared for him", Calm));
        Assert.Null(Screen.Addressed("i am scared", Calm));
    }

    [Fact]
    public void A_phrase_decides_against_the_matcher() =>
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("i want out", new Sure(Overdose: 1)));

    [Fact]
    public void A_phrase_of_long_ago_counts() =>
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("two years ago i said i want out", Calm));

    [Fact]
    public void The_name_of_a_topic_is_a_question_about_it_unless_it_is_a_phrase()
    {
        Assert.Null(Screen.Addressed("Waking up", new Sure(Suicide: 1)));
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Addressed("Heart stopped", Calm));
    }

    [Fact]
    public void An_overdose_on_purpose_is_told_apart_and_nothing_else_is()
    {
        var overdose = Assert.IsType<SafetyConcern.Overdose>(Screen.Addressed("she took them on purpose", new Sure(Overdose: 1)));

        Assert.True(overdose.OnPurpose);
        Assert.Equal(overdose, Screen.Addressed("his heart stopped, he took them on purpose", Calm));
        Assert.False(Assert.IsType<SafetyConcern.Overdose>(Screen.Addressed("she took them", new Sure(Overdose: 1))).OnPurpose);
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("i will do it on purpose", new Sure(Suicide: 1)));
        Assert.Null(Screen.Addressed("you did that on purpose", Calm));
    }
}
