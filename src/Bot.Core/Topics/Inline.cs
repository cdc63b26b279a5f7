namespace Bot.Core.Topics;

/// <summary>A run of text within a paragraph: a closed family, which renderers switch over.</summary>
public abstract record Inline
{
    private Inline()
    {
    }

    public sealed record Plain(string Text) : Inline;

    public sealed record Strong(string Text) : Inline;

    public sealed record Link(string Text, Uri Target) : Inline;

    /// <summary>A member of the platform; shown to moderators alone, as the platform shows a member without calling them.</summary>
    /// <param name="Number">The platform's number of the account.</param>
    public sealed record Person(long Number) : Inline;

    /// <param name="Number">The source's number in the answer; 0 in content that has not become an answer yet.</param>
    public sealed record Cite(string Key, int Number = 0) : Inline;

    /// <summary>A gap that an answer fills, written <c>{emergency}</c> in content. No answer holds one.</summary>
    public sealed record Gap(string Name, bool Bold) : Inline;
}
