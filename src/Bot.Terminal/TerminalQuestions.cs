using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Questions;

namespace Bot.Terminal;

/// <summary>Lines as questions. Remembers the choices last shown and the country the person chose, until the chat ends.</summary>
internal sealed class TerminalQuestions
{
    /// <summary>Whoever sits before it.</summary>
    private const string Writer = "terminal";

    private ImmutableArray<Button> _choices = [];
    private string? _country;

    /// <summary>How many choices are on screen.</summary>
    public int Choices => _choices.Length;

    /// <summary>A number picks the choice of that number; anything else is taken as typed.</summary>
    /// <returns>
    /// Null for a number alone that is none of the choices on screen. Where there are none a number, too, is taken as typed.
    /// </returns>
    public Question? Read(string line)
    {
        if (_choices.IsEmpty || !IsNumber(line))
            return Question.Typed(line) with { Region = _country, Writer = Writer };
        return int.TryParse(
            line, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= _choices.Length
                ? Question.Pressed(_choices[number - 1].Command) with { Region = _country, Writer = Writer }
                : null;
    }

    public void Answered(Answer answer)
    {
        if (answer is Silence)
            return;
        _choices = answer.Buttons;
        if (answer is CommandAnswer { Remember: { } country })
            _country = country.Length == 0 ? null : country;
    }

    /// <summary>A longer number is no choice: somebody may type an emergency number.</summary>
    private static bool IsNumber(string line) =>
        line.AsSpan().Trim() is { Length: 1 or 2 } word && !word.ContainsAnyExceptInRange('0', '9');
}
