using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Core.Topics;

namespace Bot.Content.Safety;

internal static class SafetyReader
{
    /// <summary>The heading above what is said to somebody who was shown the card within the hour.</summary>
    private const string Again = "Again";

    public static SafetyDraft Read(Folder folder, Report report)
    {
        return new SafetyDraft(
            Card("overdose", "overdose-now", Labels.Overdose, "what to do in an overdose"),
            Card("suicide", "suicide", Labels.Suicide, "the card for people who think of suicide"),
            Card("worried-about-someone", "worried-about-someone", Labels.WorriedAboutSomeone, "the card for fear about somebody else"),
            RefusalReader.Read(folder.File("safety/refusals.md", "requests the bot turns down, and what it offers instead"), report));

        SafetyCardDraft? Card(string name, string id, string label, string holds) =>
            folder.File($"safety/{name}.md", holds) is { } file ? Read(file, id, label, report) : null;
    }

    private static SafetyCardDraft Read(TextFile file, string id, string label, Report report)
    {
        var (fields, text) = FrontMatter.Read(file, report);
        var body = MarkdownReader.Read(text, report);
        var again = body.Parts.FirstOrDefault(part => part.Label.Text == Again);
        if (body.First.IsEmpty)
            report.Error(file.Start, "The card is empty. Write its text below the second `---`.");
        if (again is { Passages.IsEmpty: true })
            report.Error(again.Label.At, $"There is nothing below `## {Again}`. Write its text or take it out.");
        var rest = body with { Parts = [.. body.Parts.Where(part => part != again)] };
        var first = CardDraft.Of(id, fields.Text("title"), rest, fields.Choice<LinesWanted>("lines"));
        var card = new SafetyCardDraft(file.Start, first, label)
        {
            Again = again is null ? null : first with { Body = again.Passages, Sections = [] },
            Phrases = fields.Texts("phrases"),
            Telling = fields.TextsIfAny("telling"),
            Asks = fields.Texts("asks"),
            Not = NearMiss.ReadAll(fields),
            Review = Review.Read(fields),
        };
        fields.NothingElse();
        return card;
    }
}
