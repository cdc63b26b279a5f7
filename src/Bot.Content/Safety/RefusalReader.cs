using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Core.Topics;

namespace Bot.Content.Safety;

internal static class RefusalReader
{
    public static RefusalsDraft? Read(TextFile? file, Report report)
    {
        if (file is null)
            return null;
        var (fields, text) = FrontMatter.Read(file, report);
        var body = MarkdownReader.Read(text, report);
        if (body.First is [var stray, ..])
            report.Error(stray.At, "Text before the first `## kind` belongs to no refusal. Move it below one.");
        var title = fields.Text("title");
        var kinds = fields.Map("refusals");
        var refusals = kinds.Keys.Select(kind => Kind(kind, kinds.Map(kind.Text), title, body, report)).ToImmutableArray();
        var known = refusals.Select(refusal => refusal.Kind.Text).ToArray();
        foreach (var (label, _) in body.Parts)
            if (!known.Contains(label.Text))
                report.Error(label.At, $"`{label}` does not stand under `refusals:` at the top. {Nearest.Hint(label.Text, known)}");
        var draft = new RefusalsDraft(file.Start, refusals, NearMiss.ReadAll(fields), Review.Read(fields));
        fields.NothingElse();
        return draft;
    }

    private static RefusalDraft Kind(Written kind, Fields fields, Written title, Body body, Report report)
    {
        var part = body.Parts.FirstOrDefault(part => part.Label.Text == kind.Text);
        if (part is not { Passages: [_, ..] })
            report.Error(kind.At, $"The refusal `{kind}` has no text. Write it below a heading `## {kind}`.");
        var card = new CardDraft(kind.Text, title, part?.Passages ?? [], [], fields.Choice<LinesWanted>("lines"));
        var refusal = new RefusalDraft(kind, card, fields.TextsIfAny("topics"), fields.Texts("asks"));
        fields.NothingElse();
        return refusal;
    }
}
