using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Core.Topics;

namespace Bot.Content.Safety;

internal static class SafetyReader
{
    public static SafetyDraft Read(Folder folder, Report report) => new(
        Card(folder.File("safety/overdose.md", "what to do in an overdose"), "overdose-now", Labels.Overdose, report),
        Card(folder.File("safety/suicide.md", "the card for people who think of suicide"), "suicide", Labels.Suicide, report),
        Card(folder.File("safety/worried-about-someone.md", "the card for people who fear for somebody else"), "worried-about-someone", Labels.WorriedAboutSomeone, report),
        RefusalReader.Read(folder.File("safety/refusals.md", "requests the bot turns down, and what it offers instead"), report));

    private static SafetyCardDraft? Card(TextFile? file, string id, string label, Report report)
    {
        if (file is null)
            return null;
        var (fields, text) = FrontMatter.Read(file, report);
        var body = MarkdownReader.Read(text, report);
        if (body.First.IsEmpty)
            report.Error(file.Start, "The card is empty. Write its text below the second `---`.");
        var card = new SafetyCardDraft(file.Start, CardDraft.Of(id, fields.Text("title"), body, fields.Choice<LinesWanted>("lines")), label)
        {
            Phrases = fields.Texts("phrases"),
            Asks = fields.Texts("asks"),
            Not = NearMiss.ReadAll(fields),
            ReviewBy = fields.Date("review_by"),
        };
        fields.Date("reviewed");
        fields.NothingElse();
        return card;
    }
}
