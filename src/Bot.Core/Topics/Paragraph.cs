namespace Bot.Core.Topics;

public enum ParagraphKind
{
    Text,
    Bullet,
    Step,
}

/// <param name="Position">For a step its number, counted from 1; 0 otherwise.</param>
public sealed record Paragraph(ParagraphKind Kind, ImmutableArray<Inline> Inlines, int Position = 0)
{
    public static Paragraph Text(string text) => new(ParagraphKind.Text, [new Inline.Plain(text)]);
}
