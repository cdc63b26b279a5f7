using Bot.Core.Topics;
using Bot.Core.Answers;

namespace Bot.Evaluation;

/// <summary>A label that no answer can hit would count against the bot: it is a mistake of the file.</summary>
internal static class LabelCheck
{
    /// <exception cref="InvalidDataException">Names file, line and what is allowed; not the label, for it may be a question in the wrong
    /// column.</exception>
    public static void Check(IEnumerable<LabelledQuestion> questions, TopicLibrary library)
    {
        string[] known =
        [
            LabelledQuestion.None, Decision.Suicide, Decision.Overdose, Decision.UnsafeRequest,
            .. library.Topics.Select(topic => topic.Id.Value).Order(StringComparer.Ordinal),
        ];
        foreach (var question in questions)
            if (!known.Contains(question.Label) || (question.Other is not null && !known.Contains(question.Other)))
                throw new InvalidDataException(
                    $"{question.Place}: no answer has this label or alt_label. Use one of: {string.Join(", ", known)}.");
    }
}
