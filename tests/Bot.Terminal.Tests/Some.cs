using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Terminal.Tests;

/// <summary>Answers by hand, as the conversation would give them.</summary>
internal static class Some
{
    private static readonly DateOnly Checked = new(2026, 11, 23);

    public static Region UnitedKingdom { get; } = new("GB", "United Kingdom");

    public static Topic Depression { get; } = new(new TopicId("depression"), new Card("depression", "Depression and heroin", []))
    {
        Category = "mental-health",
    };

    public static TopicAnswer TopicAnswer => new(Depression)
    {
        Heading = "Depression and heroin",
        Paragraphs =
        [
            new Paragraph(ParagraphKind.Text,
            [
                new Inline.Plain("Depression can be treated, and many people feel better "), new Inline.Cite("nunes", 1),
                new Inline.Plain(". It is "), new Inline.Strong("common"), new Inline.Plain(" in people with opioid use disorder "),
                new Inline.Cite("santo2022", 2), new Inline.Cite("nunes", 1), new Inline.Plain("."),
            ]),
        ],
        Sources =
        [
            Cited(1, "Nunes EV et al. Depression in a trial of buprenorphine. 2023", "https://doi.org/10.1/nunes"),
            Cited(2, "Santo T et al. Prevalence of depression. Addiction, 2022.", "https://doi.org/10.1/santo"),
        ],
        Help = HelpInUnitedKingdom(),
        Buttons =
        [
            Button("More", CommandName.More, "depression"),
            Button("Sources", CommandName.Sources, "depression"),
            Button("Crisis lines", CommandName.Crisis),
        ],
    };

    public static OverdoseAnswer OverdoseAnswer => new()
    {
        Heading = "Overdose: what to do now",
        Paragraphs =
        [
            Paragraph.Text("If you are not sure, treat it as an overdose."),
            Step(
                1, new Inline.Strong("Call "), new Inline
                    .Strong("999"), new Inline.Strong(" now."), new Inline.Plain(" Put the phone on speaker.")),
            Step(2, new Inline.Strong("Give naloxone"), new Inline.Plain(" if you have it.")),
        ],
        Sources = [Cited(1, "Responding to an overdose. CDC, 2025.", "https://www.cdc.gov/x")],
        Help = HelpInUnitedKingdom(),
        Buttons = [Button("Do not", CommandName.More, "overdose do-not")],
        Alert = AlertLevel.Emergency,
    };

    public static CrisisLine Samaritans => Line("Samaritans") with
    {
        Phones = ["116 123"],
        Email = "jo@samaritans.org",
        Hours = new OpeningHours.Always(),
        Languages = ["en"],
        Cost = "free",
        Note = "Email is not for emergencies.",
    };

    public static Help HelpAnywhere => new(
        null,
        "112 (Europe and elsewhere), 911 (US, Canada, Mexico), 999 (UK), 000 (Australia) or 111 (New Zealand)",
        [],
        [
            new HelplineDirectory(
                "Find A Helpline", new Uri("https://findahelpline.com/"), "Free, confidential helplines in many countries."),
            new HelplineDirectory(
                "Befrienders Worldwide", new Uri("https://www.befrienders.org/"), "Emotional support centres in many countries"),
        ]);

    public static Help HelpInUnitedKingdom(params ImmutableArray<CrisisLine> lines) =>
        new(UnitedKingdom, "999 or 112", lines.IsEmpty ? [Samaritans] : lines, []);

    public static CrisisLine Line(string name) =>
        new(name, name, LineKind.Suicide) { Source = new Uri("https://source.example/"), IsVerified = true, CheckedOn = Checked };

    public static Citation Cited(int number, string reference, string link) =>
        new(number, new Source($"source{number}", reference, new Uri(link), Verified: true));

    public static Button Button(string label, CommandName command, string argument = "") => new(label, new Command(command, argument));

    public static Paragraph Step(int position, params ImmutableArray<Inline> inlines) => new(ParagraphKind.Step, inlines, position);

    public static Paragraph Bullet(params ImmutableArray<Inline> inlines) => new(ParagraphKind.Bullet, inlines);
}
