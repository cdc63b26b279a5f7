using Bot.Core.Crisis;
using Bot.Core.Questions;

namespace Bot.Core.Topics;

/// <summary>Finds a topic by a name that stands alone: its id, its title or one of its keywords.</summary>
public sealed class TopicNames
{
    private const int MostSlips = 2;
    private const int ShortestWithSlip = 5;
    private const int LongestWithSlip = 60;

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

    /// <summary>
    /// For completion while typing, best first: topics with a name that begins so, then those with a word that begins so; where there
    /// are none, those with a name a slip of the finger away. Nothing typed gives every topic.
    /// </summary>
    public IEnumerable<Topic> Complete(string typed)
    {
        var start = Words.Of(typed).TrimEnd();
        var begun = _byName.Where(name => name.Key.Contains(start, StringComparison.Ordinal))
            .OrderBy(name => name.Key.StartsWith(start, StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name.Key, StringComparer.Ordinal)
            .ToArray();
        return (begun.Length > 0 ? begun : Near(start)).Select(name => name.Value).Distinct();
    }

    private KeyValuePair<string, Topic>[] Near(string start) =>
        start.Length is < ShortestWithSlip or > LongestWithSlip
            ? []
            : [.. _byName.Select(name => (Name: name, Slips: EditDistance.Between(start, name.Key.TrimEnd())))
                .Where(near => near.Slips <= MostSlips)
                .OrderBy(near => near.Slips).ThenBy(near => near.Name.Key, StringComparer.Ordinal)
                .Select(near => near.Name)];
}
