using Bot.Core.Moderation;
using Bot.Core.Speaking;

namespace Bot.Telegram.Tests.Moderation;

/// <summary>What is kept of people and groups, and when it goes.</summary>
public sealed class KeptTests
{
    [Fact]
    public async Task A_country_is_set_shown_and_forgotten()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");

        await session.Ask(ann, "/country set Ireland");
        var shown = await session.Ask(ann, "/country show");
        var forgotten = await session.Ask(ann, "/forget");
        var after = await session.Ask(ann, "/country show");

        Assert.Contains("Ireland", (string?)shown["text"], StringComparison.Ordinal);
        Assert.Contains("I have deleted the country you chose.", (string?)forgotten["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("Ireland", (string?)after["text"], StringComparison.Ordinal);
        Assert.Null(session.Store.CountryOf("telegram", ann.Id));
    }

    [Fact]
    public async Task A_country_that_could_not_be_kept_is_not_said_to_be()
    {
        await using var session = await Session.Start();
        session.Store.IsBroken = true;

        var answer = await session.Ask(session.People.Join("Ann"), "/country set Ireland");

        Assert.Equal($"I have not kept that\n\n{Texts.CountryNotKept}", (string?)answer["text"]);
    }

    [Fact]
    public async Task Who_blocks_the_bot_is_forgotten()
    {
        await using var session = await Session.Start();
        var ann = session.People.Join("Ann");
        await session.Ask(ann, "/country set Ireland");

        session.People.Block(ann);
        await session.Settled();

        Assert.Null(session.Store.CountryOf("telegram", ann.Id));
    }

    [Fact]
    public async Task In_a_group_somebody_is_forgotten_in_private_and_else_without_a_word_about_them()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Ann, "/country set Ireland");

        var alone = await support.Ask(support.Ann, "/forget");
        support.Group.Administrators.Clear();
        support.Session.People.Say(support.Ann, "/forget@heroin_facts_bot", support.Group);
        await support.Session.Settled();

        Assert.Contains("I have deleted the country you chose.", (string?)alone["text"], StringComparison.Ordinal);
        Assert.Equal(Texts.Forgotten, Assert.Single(support.Said()));
    }

    [Fact]
    public async Task Somebody_who_could_not_be_forgotten_is_not_told_otherwise()
    {
        await using var support = await Support.Open();
        support.Store.IsBroken = true;
        support.Group.Administrators.Clear();

        support.Session.People.Say(support.Ann, "/forget@heroin_facts_bot", support.Group);
        await support.Session.Settled();

        Assert.Equal(Texts.NotForgotten, Assert.Single(support.Said()));
    }

    [Fact]
    public async Task An_anonymous_administrator_who_presses_a_button_is_not_named_in_the_history()
    {
        await using var support = await Support.Open();
        support.Group.Anonymous.Add(support.Chief.Id);
        support.Session.People.SayUnseen("/settings@heroin_facts_bot mode", support.Group);
        var choices = await support.Session.Next(support.Group.Id);

        await support.PressData(support.Chief, choices, "1a/settings mode off");

        Assert.Equal(0, Assert.Single(await support.History()).Person);
    }

    [Theory]
    [InlineData("/settings@heroin_facts_bot history")]
    [InlineData("/settings@heroin_facts_bot HISTORY")]
    [InlineData("/stats@heroin_facts_bot")]
    public async Task Who_set_what_and_what_is_read_are_never_shown_to_all(string command)
    {
        await using var support = await Support.Open();

        support.Session.People.SayUnseen(command, support.Group);
        await support.Session.Settled();

        Assert.Equal(Texts.NotInPublic, Assert.Single(support.Said()));
    }

    [Fact]
    public async Task Who_acts_unseen_has_nothing_kept_and_nothing_forgotten()
    {
        await using var support = await Support.Open();
        support.Session.People.SayUnseen("/settings@heroin_facts_bot mode off", support.Group);
        support.Session.People.SayUnseen("/country@heroin_facts_bot set Ireland", support.Group);
        support.Session.People.SayUnseen("/forget@heroin_facts_bot", support.Group);
        await support.Session.Settled();

        Assert.Contains(support.Said(), said => said.StartsWith("I do not see who you are", StringComparison.Ordinal));
        Assert.Contains("I can answer this in private.", support.Said());
        Assert.Single(await support.History());
        Assert.Null(support.Store.CountryOf("telegram", 0));
    }

    [Fact]
    public async Task A_group_that_removes_the_bot_is_marked_and_one_that_adds_it_again_is_not()
    {
        await using var support = await Support.Open();

        support.Session.People.Remove(support.Chief, support.Group);
        await support.Session.Settled();
        Assert.True(support.Store.Removed.ContainsKey(support.Place));
        support.Session.People.Add(support.Chief, support.Group);
        await support.Session.Settled();

        Assert.Empty(support.Store.Removed);
    }

    [Fact]
    public async Task What_is_set_follows_a_group_that_becomes_a_supergroup_and_its_card_is_reported_missing()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/settings mode off");
        await support.Ask(support.Chief, "/pin overdose");

        var super = support.Session.People.Migrate(support.Group);
        await support.Session.Settled();

        var place = new ChatPlace("telegram", super.Id);
        Assert.Equal(SpeakingMode.Off, support.Store.At(place)!.Mode);
        Assert.Null(support.Store.At(support.Place));
        Assert.Equal((place, PinStep.Missing), (support.Store.Cards[0].Place, support.Store.Cards[0].Step));
    }

    [Fact]
    public async Task A_move_that_nobody_told_of_is_noticed_by_the_card_and_no_other_message_is_touched()
    {
        await using var support = await Support.Open();
        await support.Ask(support.Chief, "/pin overdose");
        var super = support.Session.People.Found("Moved");
        support.Group.MigratedTo = super.Id;

        support.Session.Reload(RealContent.WithOverdose("Overdose: act now"));
        using var patience = new CancellationTokenSource(Session.Patience);
        while (support.Store.Cards[0].Place.Server != super.Id)
            await Task.Delay(20, patience.Token);

        Assert.Equal(PinStep.Missing, support.Store.Cards[0].Step);
        Assert.DoesNotContain(support.Session.Server.Calls.All, call => call.Method == "editMessageText" && call.ChatId == super.Id);
    }
}
