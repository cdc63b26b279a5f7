using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Core.Topics;

namespace Bot.Content.Topics;

internal static class TopicReader
{
    public static ImmutableArray<TopicDraft> ReadAll(Folder folder, Report report) =>
        [.. folder.Files("topics", ".md", "one topic each, named by its id").Select(file => Read(file, report))];

    private static TopicDraft Read(TextFile file, Report report)
    {
        var (fields, text) = FrontMatter.Read(file, report);
        if (Normal.Id(file.Name, file.Name.Length) is var id && id != file.Name)
            report.Error(file.Start, $"The file name is the topic's id. Rename it to `{id}.md`: lower case words joined by hyphens.");
        var body = MarkdownReader.Read(text, report);
        if (body.First.IsEmpty)
            report.Error(file.Start, "There is no summary. Write it below the second `---`: at most 60 words, each sentence cited.");
        var topic = new TopicDraft(file.Start, CardDraft.Of(file.Name, fields.Text("title"), body, fields.Choice<LinesWanted>("lines")))
        {
            Category = fields.Text("category"),
            Keywords = fields.TextsIfAny("keywords"),
            Asks = fields.Texts("asks"),
            AsksAt = fields.AtKey("asks"),
            Not = NearMiss.ReadAll(fields),
            Related = fields.TextsIfAny("related"),
            Review = Review.Read(fields),
        };
        fields.NothingElse();
        return topic;
    }
}
