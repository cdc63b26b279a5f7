using Bot.Core.Answers;

namespace Bot.Evaluation;

/// <summary>What was decided about one labelled question.</summary>
/// <param name="Predicted">A topic id, a safety label or <see cref="LabelledQuestion.None"/>.</param>
/// <param name="Best">The three topics the matcher is surest of.</param>
internal sealed record Judgement(LabelledQuestion Question, string Predicted, IReadOnlyList<string> Best)
{
    public bool IsHit => Question.IsHitBy(Predicted);

    public bool IsAmongBest => IsHit || Best.Any(Question.IsHitBy);

    /// <summary>
    /// The label an answer amounts to. Suggestions count as silence; worry about another person counts as <c>suicide-risk</c>,
    /// which is where the question sets put the third person.
    /// </summary>
    public static string LabelOf(Answer answer) => answer switch
    {
        TopicAnswer about => about.Topic.Id.Value,
        CrisisAnswer { AboutSomeoneElse: true } => "suicide-risk",
        CrisisAnswer or OverdoseAnswer or RefusalAnswer => Decision.Of(answer),
        _ => LabelledQuestion.None,
    };
}
