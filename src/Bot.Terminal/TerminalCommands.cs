using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Terminal;

/// <summary>
/// What the terminal adds to the conversation's own commands. Only with the slash: somebody who types "quit" may mean heroin.
/// </summary>
internal static class TerminalCommands
{
    private static readonly Paragraph Quit =
        new(ParagraphKind.Bullet, [new Inline.Strong("/quit"), new Inline.Plain(" - Leave this chat")]);

    public static bool Leaves(string line) =>
        line.AsSpan().Trim() is var word
        && (word.Equals("/quit", StringComparison.OrdinalIgnoreCase) || word.Equals("/exit", StringComparison.OrdinalIgnoreCase));

    /// <summary>Lists the terminal's commands with the others.</summary>
    public static Answer AddTo(Answer answer) =>
        answer is CommandAnswer { Command: CommandName.Help, Paragraphs: [.., { Kind: ParagraphKind.Bullet }] }
            ? answer with { Paragraphs = answer.Paragraphs.Add(Quit) }
            : answer;
}
