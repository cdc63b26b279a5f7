using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Terminal.Tests;

public sealed class PlainRendererTests
{
    [Fact]
    public void A_topic_is_its_heading_summary_sources_help_and_choices() => Assert.Equal(
        """
        Depression and heroin

        Depression can be treated, and many people feel better [1]. It is common in people with opioid use disorder [2][1].

        Sources
        [1] Nunes EV et al. Depression in a trial of buprenorphine. 2023. https://doi.org/10.1/nunes
        [2] Santo T et al. Prevalence of depression. Addiction, 2022. https://doi.org/10.1/santo

        Help in the United Kingdom. Emergency: 999 or 112
        - Samaritans: call 116 123; email jo@samaritans.org. Open 24/7. Free. Email is not for emergencies. Checked on 2026-11-23.

        Choices: 1 More | 2 Sources | 3 Crisis lines
        """,
        PlainRenderer.Render(Some.TopicAnswer));

    [Fact]
    public void An_overdose_card_begins_with_its_steps_and_names_people_before_papers() => Assert.Equal(
        """
        Overdose: what to do now

        1. Call 999 now. Put the phone on speaker.
        2. Give naloxone if you have it.

        If you are not sure, treat it as an overdose.

        Help in the United Kingdom. Emergency: 999 or 112
        - Samaritans: call 116 123; email jo@samaritans.org. Open 24/7. Free. Email is not for emergencies. Checked on 2026-11-23.

        Sources
        [1] Responding to an overdose. CDC, 2025. https://www.cdc.gov/x

        Choices: 1 Do not
        """,
        PlainRenderer.Render(Some.OverdoseAnswer));

    [Fact]
    public void A_crisis_card_without_a_country_shows_numbers_that_work_widely_and_directories() => Assert.Equal(
        """
        I am glad you told me

        That sounds very painful.

        Help anywhere. Emergency: 112 (Europe and many other countries), 911 (US, Canada, Mexico), 999 (UK), 000 (Australia) or 111 (New Zealand)
        - Find A Helpline: https://findahelpline.com/ Free, confidential helplines in many countries.
        - Befrienders Worldwide: https://www.befrienders.org/ Emotional support centres in many countries.

        Choices: 1 Crisis lines
        """,
        PlainRenderer.Render(new CrisisAnswer(AboutSomeoneElse: false)
        {
            Heading = "I am glad you told me",
            Paragraphs = [Paragraph.Text("That sounds very painful.")],
            Help = Some.HelpAnywhere,
            Buttons = [Some.Button("Crisis lines", CommandName.Crisis)],
            Alert = AlertLevel.Crisis,
        }));

    [Fact]
    public void A_refusal_is_its_sentence_and_its_offer() => Assert.Equal(
        """
        I can't help with amounts.

        Choices: 1 Overdose | 2 Naloxone
        """,
        PlainRenderer.Render(new RefusalAnswer("dose")
        {
            Paragraphs = [Paragraph.Text("I can't help with amounts.")],
            Buttons = [Some.Button("Overdose", CommandName.Topic, "overdose"), Some.Button("Naloxone", CommandName.Topic, "naloxone")],
        }));

    [Fact]
    public void Suggestions_are_choices() => Assert.Equal(
        """
        Did you mean one of these?

        I am not sure.

        Choices: 1 Depression and heroin
        """,
        PlainRenderer.Render(new Suggestions([Some.Depression])
        {
            Heading = "Did you mean one of these?",
            Paragraphs = [Paragraph.Text("I am not sure.")],
            Buttons = [Some.Button("Depression and heroin", CommandName.Topic, "depression")],
        }));

    [Fact]
    public void A_list_stands_right_under_the_paragraph_before_it() => Assert.Equal(
        """
        Topics

        Pick one.

        Mental health
        - /topic depression - Depression and heroin
        - /topic ptsd - PTSD and heroin

        Safety
        - /topic overdose - Overdose
        """,
        PlainRenderer.Render(new CommandAnswer(CommandName.Topics)
        {
            Heading = "Topics",
            Paragraphs =
            [
                Paragraph.Text("Pick one."),
                new Paragraph(ParagraphKind.Text, [new Inline.Strong("Mental health")]),
                Some.Bullet(new Inline.Strong("/topic depression"), new Inline.Plain(" - Depression and heroin")),
                Some.Bullet(new Inline.Strong("/topic ptsd"), new Inline.Plain(" - PTSD and heroin")),
                new Paragraph(ParagraphKind.Text, [new Inline.Strong("Safety")]),
                Some.Bullet(new Inline.Strong("/topic overdose"), new Inline.Plain(" - Overdose")),
            ],
        }));

    [Fact]
    public void Silence_is_empty() => Assert.Equal("", PlainRenderer.Render(Silence.Kept));

    [Fact]
    public void A_link_shows_its_target_once() => Assert.Equal(
        "See the guide (https://a.example/guide) or https://b.example/.",
        PlainRenderer.Render(new CommandAnswer(CommandName.About)
        {
            Paragraphs =
            [
                new Paragraph(ParagraphKind.Text,
                [
                    new Inline.Plain("See "), new Inline.Link("the guide", new Uri("https://a.example/guide")),
                    new Inline.Plain(" or "), new Inline.Link("https://b.example/", new Uri("https://b.example/")), new Inline.Plain("."),
                ]),
            ],
        }));

    [Fact]
    public void A_paragraph_stays_on_one_line_and_cannot_drive_a_terminal() => Assert.Equal(
        "one two three  [31mfour",
        PlainRenderer.Render(new CommandAnswer(CommandName.About)
        {
            Paragraphs = [Paragraph.Text("one\ntwo\u2028three \u001b[31mfour\u0007")],
        }));

    public static TheoryData<CrisisLine, string> Lines => new()
    {
        {
            Some.Line("Shout") with { Text = new TextNumber("85258", "SHOUT"), Hours = new OpeningHours.Always() },
            "Shout: text SHOUT to 85258. Open 24/7."
        },
        {
            Some.Line("988 Lifeline") with
            {
                Phones = ["988"],
                Text = new TextNumber("988", null),
                Chat = new Uri("https://988lifeline.org/chat/"),
                Hours = new OpeningHours.Always(),
                Languages = ["en", "es"],
                Cost = "free",
            },
            "988 Lifeline: call 988; text 988; chat https://988lifeline.org/chat/ Open 24/7. Free. English and Spanish."
        },
        {
            Some.Line("Papyrus") with { For = "young people", Phones = ["0800 068 4141"] },
            "Papyrus, for young people: call 0800 068 4141. Hours not confirmed; if urgent call 999 or 112."
        },
        {
            Some.Line("Tele-MANAS") with { Phones = ["14416", "1-800-891-4416"], Hours = new OpeningHours.InWords("24/7 in most states") },
            "Tele-MANAS: call 14416 or 1-800-891-4416. Hours: 24/7 in most states."
        },
        {
            Some.Line("HSE") with { Phones = ["1800 459 459"], Hours = new OpeningHours.InWords("office hours, Monday to Friday") },
            "HSE: call 1800 459 459. Hours: office hours, Monday to Friday."
        },
        {
            Some.Line("1737") with { Phones = ["1737"], Hours = new OpeningHours.Always(), Languages = ["en", "mi", "xx"], Note = "Need to talk?" },
            "1737: call 1737. Open 24/7. English, Māori and xx. Need to talk?"
        },
        { Some.Line("Website") with { Hours = new OpeningHours.Always(), Languages = ["fr"] }, "Website. Open 24/7. French." },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_says_how_to_reach_it_when_and_since_when_we_know(CrisisLine line, string text) => Assert.Equal(
        $"Help in the United Kingdom. Emergency: 999 or 112\n- {text} Checked on 2026-11-23.",
        PlainRenderer.Render(new CommandAnswer(CommandName.Crisis) { Help = Some.HelpInUnitedKingdom(line) }));

    [Theory]
    [InlineData("Ireland", "Ireland")]
    [InlineData("Netherlands", "the Netherlands")]
    [InlineData("Solomon Islands", "the Solomon Islands")]
    [InlineData("Dominican Republic", "the Dominican Republic")]
    public void A_country_bears_its_article(string name, string written) => Assert.Equal(
        $"Help in {written}. Emergency: 112",
        PlainRenderer.Render(new CommandAnswer(CommandName.Crisis) { Help = new Help(new Region("XX", name), "112", [], []) }));
}
