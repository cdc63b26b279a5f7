using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Questions;

namespace Bot.Terminal;

/// <summary>Lines as questions. Remembers the choices last shown and the country the person chose, until the chat ends.</summary>
internal sealed class TerminalQuestions
{
    private ImmutableArray<Button> _choices = [];
    private string? _country;

    /// <summary>A number picks the choice of that number, if there is one; anything else is taken as typed.</summary>
    public Question Read(string line)
    {
        var question = ChoiceOf(line) is { } choice ? Question.Pressed(choice.Command) : Question.Typed(line);
        return question with { Region = _country, Audience = Audience.Direct, Addressed = true };
    }

    public void Answered(Answer answer)
    {
        if (answer is Silence)
            return;
        _choices = answer.Buttons;
        if (answer is CommandAnswer { Remember: { } country })
            _country = country;
    }

    private Button? ChoiceOf(string line) =>
        int.TryParse(line.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 && number <= _choices.Length
            ? _choices[number - 1]
            : null;
}
