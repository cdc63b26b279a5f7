using Bot.Content.Reading;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Content.Replies;

internal static class RepliesReader
{
    public static readonly ImmutableArray<string> CardKeys =
    [
        "about", "help", "privacy", "topics", "sources", "no-match", "did-you-mean", "crisis-lines", "crisis-anywhere", "crisis-no-lines",
        "which-country", "unknown-country", "country-set", "country-unset", "unknown-command", "gone",
    ];

    private static readonly ImmutableArray<string> ButtonKeys = ["more", "sources", "crisis-lines", "overdose", "topics"];

    public static RepliesDraft? Read(Folder folder, Report report)
    {
        if (folder.File("replies.yaml", "all wording that is neither a topic nor a safety card") is not { } file)
            return null;
        var fields = new Fields(Yaml.Read(file, report), report);
        var buttons = fields.Map("buttons");
        var categories = fields.Map("categories");
        var commands = fields.Map("commands");
        var replies = new RepliesDraft
        {
            Cards = CardKeys.ToImmutableDictionary(key => key, key => Card(key, fields.Map(key), file, report)),
            ReviewOverdue = Text("review-overdue", fields, file, report),
            Buttons = ButtonKeys.ToImmutableDictionary(key => key, buttons.Text),
            Categories = [.. categories.Keys.Select(category => (category, categories.Text(category.Text)))],
            Commands = Command.Declared.AddRange(Command.ForModerators)
                .ToImmutableDictionary(name => name, name => commands.Text(Kebab.Of(name))),
        };
        fields.NothingElse();
        buttons.NothingElse();
        commands.NothingElse();
        return replies;
    }

    private static CardDraft Card(string key, Fields fields, TextFile file, Report report)
    {
        var card = new CardDraft(key, fields.Text("title"), Text("text", fields, file, report), [], LinesWanted.None);
        fields.NothingElse();
        return card;
    }

    private static ImmutableArray<Passage> Text(string key, Fields fields, TextFile file, Report report)
    {
        var text = fields.Text(key);
        var linesBefore = fields.Raw(key) is Node.Scalar { IsBlock: true } ? text.At.Line : text.At.Line - 1;
        var body = MarkdownReader.Read(file.Part(text.Text, linesBefore), report);
        foreach (var part in body.Parts)
            report.Error(part.Label.At, "Headings are not read here. Write paragraphs.");
        return body.First;
    }
}
