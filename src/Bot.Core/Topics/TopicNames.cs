using Bot.Core.Questions;

namespace Bot.Core.Topics;

/// <summary>Finds a topic by a name that stands alone: its id, its title or one of its keywords.</summary>
public sealed class TopicNames
{
    private readonly Dictionary<string, Topic> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Topic>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    internal TopicNames(IEnumerable<Topic> topics)
    {
        foreach (var topic in topics)
            foreach (var name in (IEnumerable<string>)[topic.Id.Value, topic.Card.Title, .. topic.Keywords])
                _byName.TryAdd(Words.Of(name), topic);
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="words">As <see cref="Words"/> writes them.</param>
    public Topic? Find(ReadOnlySpan<char> words) => _bySpan.TryGetValue(words, out var topic) ? topic : null;

    public Topic? Find(string name) => Find(Words.Of(name).AsSpan());

    /// <summary>Topics one of whose names begins with, or contains a word that begins with, what has been typed so far; best first.</summary>
    public IEnumerable<Topic> Complete(string typed)
    {
        var start = Words.Of(typed).TrimEnd();
        return _byName.Where(name => name.Key.Contains(start, StringComparison.Ordinal))
            .OrderBy(name => name.Key.StartsWith(start, StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => name.Value).Distinct();
    }
}
