using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Intents;
using Bot.Core.Questions;
using Bot.Core.Safety;
using Bot.Core.Speaking;
using Bot.Core.Topics;

namespace Bot.Core;

/// <summary>
/// Answers one question. The first that applies wins: danger to life, requests the bot turns down, commands,
/// a topic, "did you mean", silence; and then whether it may be said here and now.
/// </summary>
/// <param name="library">The library in force; asked for once per question, so that a reload never shows half of each.</param>
public sealed class Conversation(Func<TopicLibrary> library, SpeakingPolicy speaking, TimeProvider time)
{
    /// <returns>What to say; <see cref="Silence"/> where nothing is to be said. Never throws, whatever the text.</returns>
    public Answer Reply(Question question)
    {
        var known = library();
        var answer = Consider(question, known);
        if (!speaking.Allows(question, answer))
            return Silence.Kept;
        if (answer.Help is { } help)
            answer = answer with { Help = help with { Now = time.GetUtcNow() } };
        return question.Command is null || answer is Silence ? answer : answer with { Privacy = Privacy.Private };
    }

    /// <summary>Why <see cref="Reply"/> gave this answer to this question.</summary>
    public Explanation Explain(Question question, Answer answer)
    {
        var known = library();
        Span<float> confidences = stackalloc float[known.Intents.Intents.Length];
        return Explanation.Of(Hearing.Of(question, known, stackalloc char[Hearing.Room], confidences), answer, known.Safety, question.Addressed);
    }

    private Answer Consider(Question question, TopicLibrary known)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var commanded = question.Command is { } command ? new CommandAnswers(known, question.Region, today).To(command) : null;
        if (commanded is not null && question.Command!.NamesIn(known))
            return commanded;
        if (commanded is null && question.Addressed && known.Regions.Resolve(question.Text) is RegionMatch.Known { Region: var country })
            return new CommandAnswers(known, question.Region, today).To(new Command(CommandName.Crisis, country.Flag))!;

        Span<float> confidences = stackalloc float[known.Intents.Intents.Length];
        var heard = Hearing.Of(question, known, stackalloc char[Hearing.Room], confidences);
        if (SafetyScreen.Look(heard, known.Safety, question.Addressed) is { } concern)
            return new SafetyAnswers(known, question.Region).To(concern);
        var topics = new TopicAnswers(known, question.Region, today);
        return commanded ?? TopicChoice.Of(heard, question.Addressed) switch
        {
            TopicChoice.Clear clear => topics.About(clear.Topic),
            TopicChoice.Close close => topics.DidYouMean(close.Topics),
            _ => question.Addressed ? topics.DidYouMean([]) : Silence.Kept,
        };
    }
}
