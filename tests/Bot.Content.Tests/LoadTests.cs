using Bot.Content.Training;
using Bot.Content.Reading;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Matching;

namespace Bot.Content.Tests;

/// <summary>What becomes of the files once they are loaded.</summary>
public sealed class LoadTests
{
    [Fact]
    public void A_topic_keeps_its_words_marks_and_citations()
    {
        var topic = Load().Library[new TopicId("naloxone")];

        Assert.Equal(("Naloxone", "safety", LinesWanted.Drugs), (topic.Card.Title, topic.Category, topic.Card.Lines));
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2027, 11, 1)), (topic.Reviewed, topic.ReviewBy));
        Assert.Equal(["narcan"], topic.Keywords);
        Assert.Equal([new TopicId("tolerance")], topic.Related);
        Assert.Equal(
            [
                new Inline.Plain("Naloxone can reverse an overdose "), new Inline.Cite("who2023"),
                new Inline.Plain(". It is safe to give "), new Inline.Cite("who2023"), new Inline.Cite("strang2003"), new Inline.Plain("."),
            ],
            Assert.Single(topic.Card.Body).Inlines);
        var more = Assert.Single(topic.Card.Sections);
        Assert.Equal(("more", "More"), (more.Id, more.Label));
        Assert.Equal(
            [
                new Inline.Plain("Read the "), new Inline.Strong("whole"), new Inline.Plain(" "),
                new Inline.Link("fact sheet", new Uri("https://www.who.int/sheet")), new Inline.Plain(" first "),
                new Inline.Cite("who2023"), new Inline.Plain("."),
            ],
            more.Body[1].Inlines);
    }

    [Fact]
    public void A_line_break_in_a_paragraph_is_a_space()
    {
        var summary = Load().Library[new TopicId("tolerance")].Card.Body[0];

        Assert.Equal(new Inline.Plain("After a break the body can take less "), summary.Inlines[0]);
    }

    [Fact]
    public void A_safety_card_has_steps_gaps_and_sections_with_ids_for_buttons()
    {
        var safety = Load().Library.Safety;
        var overdose = safety.Overdose.Card;

        Assert.Equal("overdose-now", overdose.Id);
        Assert.Equal([(ParagraphKind.Step, 1), (ParagraphKind.Step, 2)], overdose.Body.Select(step => (step.Kind, step.Position)));
        Assert.Equal(
            [new Inline.Strong("Call "), new Inline.Gap("emergency", Bold: true), new Inline.Strong(" now.")],
            overdose.Body[0].Inlines);
        Assert.Equal(["they-woke-up"], overdose.Sections.Select(section => section.Id));
        Assert.Equal(["i-cant-talk-out-loud"], safety.Suicide.Card.Sections.Select(section => section.Id));
        Assert.Equal(" wont wake up ", safety.Overdose.Phrases.FindIn(" he wont wake up now "));
    }

    [Fact]
    public void A_long_label_is_cut_between_words_where_it_becomes_an_id()
    {
        using var content = new SampleContent()
            .With("safety/suicide.md", "I can't talk out loud", "Will they send somebody who I do not know?");

        Assert.Equal("will-they-send-somebody-who-i-do", Assert.Single(content.Load().Library.Safety.Suicide.Card.Sections).Id);
    }

    [Fact]
    public void Each_refusal_is_a_card_of_its_own_with_its_offers()
    {
        var refusals = Load().Library.Safety.Refusals;

        Assert.Equal(["amounts", "sourcing"], refusals.Keys.Order(StringComparer.Ordinal));
        var (card, offers) = refusals["amounts"];
        Assert.Equal(("amounts", "I turn this down", LinesWanted.Drugs), (card.Id, card.Title, card.Lines));
        Assert.Equal([new TopicId("naloxone")], offers);
    }

    [Fact]
    public void A_source_is_one_readable_line_and_a_link()
    {
        var sources = Load().Library.Sources;

        Assert.Equal("World Health Organization. Opioid overdose. Fact sheets, 2023.", sources["who2023"].Reference);
        Assert.Equal(new Uri("https://www.who.int/opioid-overdose"), sources["who2023"].Link);
        Assert.True(sources["who2023"].Verified);
        Assert.Equal("Strang J, McCambridge J, Best D, et al. Loss of tolerance: a study? BMJ, 2003.", sources["strang2003"].Reference);
        Assert.Equal(new Uri("https://doi.org/10.1136/bmj.326.7396.959"), sources["strang2003"].Link);
    }

    [Fact]
    public void Lines_keep_their_numbers_character_for_character()
    {
        var crisis = Load().Library.Crisis;

        var country = Assert.Single(crisis.Countries);
        Assert.Equal(new Region("GB", "United Kingdom"), country.Region);
        Assert.Equal(("999", "999 or 112"), (country.Emergency.Ambulance, country.Emergency.General));
        var (anyone, young) = (country.Lines[0], country.Lines[1]);
        Assert.Equal(["116 123"], anyone.Phones);
        Assert.Equal((new TextNumber("85258", "SHOUT"), new OpeningHours.Always(), "", "free"), (anyone.Text, anyone.Hours, anyone.For, anyone.Cost));
        Assert.Equal((LineKind.MentalHealth, new OpeningHours.Unknown(), "young people", null), (young.Kind, young.Hours, young.For, young.Cost));
        Assert.Equal("112, 911 or 999", crisis.AmbulanceIn(null));
        Assert.Equal("Find A Helpline", Assert.Single(crisis.Directories).Name);
    }

    [Theory]
    [InlineData("u.k.", "GB")]
    [InlineData("Sakartvelo", "GE")]
    [InlineData("Georgia", "GE or US")]
    public void Countries_are_found_by_any_of_their_names(string name, string codes)
    {
        var regions = Load().Library.Regions.Resolve(name) switch
        {
            RegionMatch.Known known => [known.Region],
            RegionMatch.Ambiguous ambiguous => ambiguous.Regions,
            _ => [],
        };

        Assert.Equal(codes, string.Join(" or ", regions.Select(region => region.Code)));
    }

    [Fact]
    public void Replies_keep_their_gaps_and_paragraphs()
    {
        var wording = Load().Library.Wording;

        Assert.Equal("Country: {country}", wording.CountrySet.Title);
        Assert.Equal(
            [new Inline.Plain("I remember "), new Inline.Gap("country", Bold: true), new Inline.Plain(".")],
            wording.CountrySet.Body[0].Inlines);
        Assert.Equal(2, wording.CountrySet.Body.Length);
        Assert.Equal([("drug", "The drug"), ("safety", "Staying alive")], wording.Categories);
        Assert.Equal("Crisis lines", wording.Commands[CommandName.Crisis]);
    }

    [Fact]
    public void Examples_carry_the_labels_the_matcher_learns()
    {
        using var content = new SampleContent();
        var report = new Report();
        var examples = TrainingSet.Examples(TrainingSet.Of(Draft.Read(new Folder(content.Written(), report), report, TestContext.Current.CancellationToken)));

        Assert.Contains(new Example("what is naloxone", "naloxone"), examples);
        Assert.Contains(new Example("getting used to it", "tolerance"), examples);
        Assert.Contains(new Example("won't wake up", "crisis-overdose"), examples);
        Assert.Contains(new Example("someone is on the floor and turning grey", "crisis-overdose"), examples);
        Assert.Contains(new Example("nothing is worth living for any more", "crisis-suicide"), examples);
        Assert.Contains(new Example("my friend says goodbye to everybody", "worried-about-someone"), examples);
        Assert.Contains(new Example("where can i buy some gear", "unsafe-request/sourcing"), examples);
        Assert.Contains(new Example("gg well played", IntentModel.OutOfScope), examples);
        Assert.DoesNotContain(examples, example => example.Text is "how many pills can i take" or ":)" or "# Greetings");
    }

    [Fact]
    public void Contradictions_stop_it_and_all_are_told()
    {
        using var content = new SampleContent()
            .With("topics/naloxone.md", "[tolerance]", "[brain]")
            .With("topics/tolerance.md", "[@strang2003]", "[@strang]");

        Assert.Equal(
            "content/topics/naloxone.md:30: error: There is no topic `brain`. Choose from: naloxone, tolerance.\n"
            + "content/topics/tolerance.md:37: error: `@strang` is not in sources.yaml. Choose from: strang2003, who2023.",
            Assert.Throws<ContentException>(content.Load).Message);
    }

    [Fact]
    public void What_only_age_or_style_is_wrong_with_does_not_stop_it()
    {
        using var content = new SampleContent()
            .With("topics/naloxone.md", "review_by: 2027-11-01", "review_by: 2026-01-01")
            .With("topics/naloxone.md", "Stay with them", "Every junkie knows");

        Assert.Equal(
            "content/topics/naloxone.md:32: error: The review was due on 2026-01-01. "
            + "Read the text and its sources again, then set `reviewed` and `review_by`.",
            Assert.Single(content.Load().Findings).ToString());
    }

    private static LoadedContent Load()
    {
        using var content = new SampleContent();
        return content.Load();
    }
}
