using Bot.Core.Safety;

namespace Bot.Core.Tests.Safety;

/// <summary>Passages are scored by the matcher, which here learned a few words for each intent.</summary>
public sealed class PassageScreenTests
{
    private const string Overdose = "grey lips slow breath. ";
    private const string Suicide = "goodbye over dark end. ";
    private const string Worried = "friend brother worries him. ";
    private const string Sleep = "pillow blanket night dream. ";
    private const string Buying = "dealer price street gram. ";

    private static readonly Sure Nothing = new(Topic: 0.9f);

    [Fact]
    public void A_danger_in_one_sentence_of_a_story_is_heard()
    {
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed(Sleep + Sleep + Suicide + Sleep, Nothing));
        Assert.Equal(SafetyConcern.WorriedAboutSomeone.Else, Screen.Addressed(Sleep + Worried + Sleep, Nothing));
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Addressed(Overdose + Sleep, Nothing));
    }

    [Fact]
    public void An_overdose_outranks_what_is_told_before_it() =>
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Addressed(Suicide + Worried + Overdose, Nothing));

    [Fact]
    public void An_overdose_outranks_what_the_whole_is_about()
    {
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Addressed(Worried + Overdose, new Sure(Worried: 0.9f)));
        Assert.Equal(SafetyConcern.Overdose.Now, Screen.Addressed("i want out. " + Sleep + Overdose, Nothing));
    }

    [Fact]
    public void The_surest_passage_decides_between_the_others()
    {
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed("goodbye over dark end worries. " + Suicide, Nothing));
        Assert.Equal(SafetyConcern.WorriedAboutSomeone.Else, Screen.Addressed(Worried + "goodbye over dark worries. ", Nothing));
    }

    [Fact]
    public void A_passage_that_is_not_sure_raises_nothing() =>
        Assert.Null(Screen.Addressed("goodbye pillow blanket night. " + Sleep, Nothing));

    [Fact]
    public void Other_passages_raise_nothing() => Assert.Null(Screen.Addressed(Sleep + Buying, Nothing));

    [Fact]
    public void A_danger_outranks_a_request_of_the_whole()
    {
        Assert.Equal(SafetyConcern.Suicide.Own, Screen.Addressed(Buying + Suicide, new Sure(Buying: 0.9f)));
        Assert.IsType<SafetyConcern.UnsafeRequest>(Screen.Addressed(Buying + Sleep, new Sure(Buying: 0.9f)));
    }

    [Fact]
    public void A_danger_of_the_whole_stays_what_it_is() =>
        Assert.Equal(SafetyConcern.WorriedAboutSomeone.Else, Screen.Addressed(Suicide + Sleep, new Sure(Worried: 0.9f)));

    [Fact]
    public void Overheard_only_the_whole_counts() => Assert.Null(Screen.Overheard(Sleep + Suicide + Sleep, Nothing));
}
