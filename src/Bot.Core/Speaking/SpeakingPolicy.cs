using System.Collections.Concurrent;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Speaking;

/// <summary>Decides whether an answer may be said aloud. Whoever addresses the bot is always answered, and so is every crisis.</summary>
/// <param name="cooldown">How long an uninvited answer on one topic keeps the bot from repeating it in the same room. Default 10 minutes.</param>
public sealed class SpeakingPolicy(TimeProvider time, TimeSpan? cooldown = null)
{
    private const int MostRooms = 10_000;

    private readonly TimeSpan _cooldown = cooldown ?? TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Room, TopicId Topic), DateTimeOffset> _quietUntil = new();

    public bool Allows(Question question, Answer answer)
    {
        if (question.Addressed)
            return true;
        if (question.Mode is SpeakingMode.Off or SpeakingMode.Mentioned)
            return false;
        return answer switch
        {
            CrisisAnswer or OverdoseAnswer => true,
            TopicAnswer about => (question.Mode == SpeakingMode.All || QuestionShape.IsQuestion(question.Text)) && Take(question.Room, about.Topic.Id),
            _ => false,
        };
    }

    /// <summary>Takes the topic's turn in the room, if it is free.</summary>
    private bool Take(string room, TopicId topic)
    {
        var now = time.GetUtcNow();
        if (_quietUntil.Count >= MostRooms)
            Forget(now);
        var until = now + _cooldown;
        return _quietUntil.TryGetValue((room, topic), out var old)
            ? old <= now && _quietUntil.TryUpdate((room, topic), until, old)
            : _quietUntil.TryAdd((room, topic), until);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, until) in _quietUntil)
            if (until <= now)
                _quietUntil.TryRemove(key, out _);
    }
}
