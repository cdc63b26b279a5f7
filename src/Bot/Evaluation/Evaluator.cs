using Bot.Content;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Speaking;

namespace Bot.Evaluation;

/// <summary>Asks the conversation every question of a file and counts what it gets right.</summary>
internal sealed class Evaluator(LoadedContent content)
{
    private readonly Conversation _conversation = new(() => content.Library, new SpeakingPolicy(TimeProvider.System), TimeProvider.System);
    private readonly List<Judgement> _judgements = [];
    private readonly List<Question> _asked = [];
    private readonly List<Question> _passedOver = [];
    private int _ambient;
    private int _ambientAnswers;
    private int _ambientCrises;

    public IReadOnlyList<Judgement> Judgements => _judgements;

    public void Ask(LabelledQuestion labelled)
    {
        var question = new Question(labelled.Text);
        _asked.Add(question);
        var answer = _conversation.Reply(question);
        var best = _conversation.Explain(question, answer).Alternatives.Take(3).Select(guess => guess.Topic.Id.Value);
        _judgements.Add(new Judgement(labelled, Judgement.LabelOf(answer), [.. best]));
    }

    /// <param name="message">Said in a server, not to the bot. Each is heard in a room of its own, so that no cooldown hides a
    /// mistake.</param>
    public void Overhear(string message)
    {
        var overheard = new Question(message) { Addressed = false, Room = _ambient.ToString() };
        var answer = _conversation.Reply(overheard);
        _ambient++;
        if (answer is Silence)
            _passedOver.Add(overheard);
        else
            _ambientAnswers++;
        if (answer is CrisisAnswer or OverdoseAnswer)
            _ambientCrises++;
    }

    public EvaluationResult Result()
    {
        var labels = _judgements.Select(judgement => judgement.Question.Label)
            .Distinct().Order(StringComparer.Ordinal).ToDictionary(label => label, Of);
        var topics = _judgements.Where(judgement => IsTopic(judgement.Question.Label)).ToArray();
        var (asked, silence) = (Pace.Of(_conversation, _asked), Pace.Of(_conversation, _passedOver));
        return new EvaluationResult
        {
            Rows = _judgements.Count,
            TopicAccuracy = Share(topics, judgement => judgement.IsHit),
            TopicTop3 = Share(topics, judgement => judgement.IsAmongBest),
            TopicMacroF1 = topics.Length == 0 ? null : labels.Where(label => IsTopic(label.Key)).Average(label => label.Value.F1),
            NoneRejected = labels.GetValueOrDefault(LabelledQuestion.None)?.Recall,
            CrisisSuicideRecall = labels.GetValueOrDefault(Decision.Suicide)?.Recall,
            CrisisSuicidePrecision = Of(Decision.Suicide).Precision,
            CrisisOverdoseRecall = labels.GetValueOrDefault(Decision.Overdose)?.Recall,
            UnsafeRecall = labels.GetValueOrDefault(Decision.UnsafeRequest)?.Recall,
            UnsafePrecision = Of(Decision.UnsafeRequest).Precision,
            PerLabel = labels,
            AmbientMessages = _ambient,
            AmbientAnswersPer10K = _ambient == 0 ? null : 10_000.0 * _ambientAnswers / _ambient,
            AmbientCrisisPer10K = _ambient == 0 ? null : 10_000.0 * _ambientCrises / _ambient,
            P50Us = asked?.P50Us,
            P99Us = asked?.P99Us,
            SilenceP50Us = silence?.P50Us,
            SilenceP99Us = silence?.P99Us,
            SilenceBytes = silence?.BytesPerMessage,
            TrainMs = content.Training.TotalMilliseconds,
        };
    }

    private LabelResult Of(string label)
    {
        var labelled = _judgements.Where(judgement => judgement.Question.Label == label).ToArray();
        var predicted = _judgements.Where(judgement => judgement.Predicted == label).ToArray();
        return new LabelResult(
            labelled.Length, Share(predicted, judgement => judgement.IsHit), Share(labelled, judgement => judgement.IsHit));
    }

    private static bool IsTopic(string label) =>
        label is not (LabelledQuestion.None or Decision.Suicide or Decision.Overdose or Decision.UnsafeRequest);

    private static double? Share(Judgement[] judgements, Func<Judgement, bool> counts) =>
        judgements.Length == 0 ? null : (double)judgements.Count(counts) / judgements.Length;
}
