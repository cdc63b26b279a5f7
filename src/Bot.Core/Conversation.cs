using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Intents;
using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Core.Safety;
using Bot.Core.Speaking;
using Bot.Core.Topics;

namespace Bot.Core;

/// <summary>
/// Answers one question. The first that applies wins: danger to life, requests the bot turns down, commands,
/// a topic, "did you mean", silence; each only where it may be said here and now.
/// </summary>
/// <param name="library">The library in force; asked for once per question, so that a reload never shows half of each.</param>
/// <param name="stored">What "privacy" lists as stored; asked for when somebody wants to know.</param>
public sealed class Conversation(
    Func<TopicLibrary> library, SpeakingPolicy speaking, TimeProvider time, Func<ImmutableArray<StoredTable>>? stored = null)
{
    /// <returns>
    /// What to say; <see cref="Silence"/> where nothing is to be said. Never throws, whatever the text, and for a message that is not
    /// for the bot allocates nothing.
    /// </returns>
    public Answer Reply(Question question)
    {
        if (!SpeakingPolicy.Listens(question))
            return Silence.Kept;
        var answer = Consider(question, library());
        if (answer.Help is { } help)
            answer = answer with { Help = help with { Now = time.GetUtcNow() } };
        return question.Command is null || answer is Silence ? answer : answer with { Privacy = Privacy.Private };
    }

    /// <summary>
    /// Why <see cref="Reply"/> gave this answer to this question, as the library in force sees it: it may be a newer one.
    /// </summary>
    public Explanation Explain(Question question, Answer answer)
    {
        var known = library();
        if (answer is TopicAnswer about)
            answer = known.Current(about.Topic) is { } current ? about with { Topic = current } : Silence.Kept;
        Span<float> confidences = stackalloc float[known.Intents.Intents.Length];
        return Explanation.Of(
            Hearing.Of(question, known, stackalloc char[Hearing.RoomFor(question)], confidences), answer, known.Safety, question.Addressed);
    }

    private Answer Consider(Question question, TopicLibrary known)
    {
        var commanded = question is { Addressed: true, Command: { } command }
            ? new CommandAnswers(known, question.Region, Today()) { Stored = stored }.To(command)
            : null;
        if (commanded is not null && question.Command!.NamesIn(known))
            return commanded;
        if (commanded is null && question.Addressed && known.Regions.Names(question.Text))
            return new CommandAnswers(known, question.Region, Today()).To(new Command(CommandName.Crisis, question.Text))!;

        Span<float> confidences = stackalloc float[known.Intents.Intents.Length];
        var heard = Hearing.Of(question, known, stackalloc char[Hearing.RoomFor(question)], confidences);
        if (heard.Words.IsEmpty)
            return Silence.Kept;
        if (SafetyScreen.Look(heard, known.Safety, question.Addressed) is { } concern)
        {
            var place = known.Regions.MentionedIn(heard.Words)?.Code ?? question.Region;
            if (!SpeakingPolicy.Allows(question, concern))
                return Silence.Kept;
            var card = new SafetyAnswers(known, place).To(concern, speaking.IsAgain(question, concern));
            return SpeakingPolicy.Whispers(question, concern) ? card with { Privacy = Privacy.Private } : card;
        }
        if (commanded is not null || !SpeakingPolicy.Informs(question))
            return commanded ?? Silence.Kept;
        return TopicChoice.Of(heard, question.Addressed) switch
        {
            TopicChoice.Clear clear when speaking.Allows(question, clear.Topic.Id) => Topics().About(clear.Topic),
            TopicChoice.Close close => Topics().DidYouMean(close.Topics),
            TopicChoice.None when question.Addressed => Topics().DidYouMean([]),
            _ => Silence.Kept,
        };

        TopicAnswers Topics() => new(known, question.Region, Today());

        DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
    }
}
