using Bot.Core.Answers;
using Bot.Terminal.Layout;

namespace Bot.Terminal;

/// <summary>
/// An answer as plain text, for pipes, files and tests: a blank line between blocks, a line for each paragraph however long,
/// line feeds only, none at the end. The exact text is a contract.
/// </summary>
public static class PlainRenderer
{
    /// <returns>Empty for <see cref="Silence"/>.</returns>
    public static string Render(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return string.Join("\n\n", AnswerLayout.Of(answer).Select(Text));
    }

    private static string Text(Block block) => block.Kind == BlockKind.Choices
        ? $"Choices: {string.Join(" | ", block.Lines.Select(Text))}"
        : string.Join('\n', block.Lines.Select(Text));

    private static string Text(Line line) => (line.Marker + string.Concat(line.Runs.Select(run => run.Text))).TrimEnd();
}
