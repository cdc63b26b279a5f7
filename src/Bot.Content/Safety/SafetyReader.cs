using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Core.Topics;

namespace Bot.Content.Safety;

internal static class SafetyReader
{
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
        if (body.First.IsEmpty)
            report.Error(file.Start, "The card is empty. Write its text below the second `---`.");
        var card = new SafetyCardDraft(file.Start, CardDraft.Of(id, fields.Text("title"), body, fields.Choice<LinesWanted>("lines")), label)
        {
            Phrases = fields.Texts("phrases"),
            Asks = fields.Texts("asks"),
            Not = NearMiss.ReadAll(fields),
            Review = Review.Read(fields),
        };
        fields.NothingElse();
        return card;
    }
}
