using Bot.Content.Reading;

namespace Bot.Content.Training;

/// <summary>Reads ordinary messages, one a line; lines that begin with <c># </c> are remarks.</summary>
internal static class ChatterReader
{
    public static ImmutableArray<Written> Read(Folder folder, Report report) =>
        folder.File("chatter.txt", "ordinary messages the bot must stay silent on, one a line") is { } file
            ? [.. file.Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text) && !line.Text.StartsWith("# ", StringComparison.Ordinal))]
            : [];
}
