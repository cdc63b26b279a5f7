namespace Bot.Content;

/// <summary>Something wrong in the content.</summary>
/// <param name="Path">From the folder that holds the content folder on, with slashes: <c>content/topics/pain.md</c>.</param>
/// <param name="Line">Counted from 1; 1 also where a file as a whole is meant.</param>
/// <param name="Message">What is wrong and how to mend it, for authors who do not program.</param>
public sealed record Finding(string Path, int Line, Severity Severity, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {(Severity == Severity.Error ? "error" : "warning")}: {Message}";
}

public enum Severity
{
    Warning,
    Error,
}
