using System.Globalization;

namespace Bot.Content.Reading;

/// <summary>Where something is written.</summary>
/// <param name="Line">Counted from 1.</param>
internal readonly record struct Place(string Path, int Line)
{
    public Finding Error(string message) => Finding(Severity.Error, message);

    public Finding Warning(string message) => Finding(Severity.Warning, message);

    public Finding Finding(Severity severity, string message) => new(Path, Line, severity, message);

    public override string ToString() => $"{Path}:{Line}";
}

internal sealed record Written(string Text, Place At)
{
    public override string ToString() => Text;
}

internal sealed record WrittenDate(DateOnly Date, Place At)
{
    public Written ToWritten() => new(Date.ToString("o", CultureInfo.InvariantCulture), At);
}
