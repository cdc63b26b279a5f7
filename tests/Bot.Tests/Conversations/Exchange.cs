using System.Text;
using Bot.Core.Questions;
using Bot.Terminal;

namespace Bot.Tests.Conversations;

/// <summary>
/// A question and the exact text of its answer, as written in the .txt files beside this one. A line <c>&gt; question</c> starts an
/// exchange, <c>GB&gt; question</c> one in a country, <c>overheard&gt; message</c> one that nobody addressed to the bot; the answer follows, and
/// is empty for silence.
/// </summary>
internal sealed record Exchange(string Who, string Said, string Answer)
{
    public static IEnumerable<Exchange> In(string file)
    {
        Exchange? open = null;
        var answer = new StringBuilder();
        foreach (var line in File.ReadLines(file))
        {
            if (Opening(line) is { } next)
            {
                if (open is not null)
                    yield return open with { Answer = answer.ToString().Trim() };
                open = next;
                answer.Clear();
            }
            else if (open is not null)
            {
                answer.AppendLine(line);
            }
        }
        if (open is not null)
            yield return open with { Answer = answer.ToString().Trim() };
    }

    /// <summary>The same exchange with what the bot answers now.</summary>
    public Exchange Held()
    {
        var question = Question.Typed(Said.Replace("\\n", "\n", StringComparison.Ordinal));
        question = Who switch
        {
            "" => question,
            "overheard" => question with { Addressed = false },
            var region => question with { Region = region },
        };
        return this with { Answer = PlainRenderer.Render(RealContent.Conversation().Reply(question)).Trim() };
    }

    public override string ToString() => $"{Who}> {Said}\n{Answer}\n";

    private static Exchange? Opening(string line)
    {
        var mark = line.IndexOf("> ", StringComparison.Ordinal);
        return mark >= 0 && (mark == 0 || line[..mark] is "overheard" || (mark == 2 && line[..2].All(char.IsAsciiLetterUpper)))
            ? new Exchange(line[..mark], line[(mark + 2)..], "")
            : null;
    }
}
