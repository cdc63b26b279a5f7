using Bot.Core.Questions;
using Bot.Core.Safety;
using Bot.Core.Topics;
using Bot.Matching;

namespace Bot.Core.Intents;

/// <summary>One message as the conversation hears it: what its writer says themselves, its words,
/// and what the matcher makes of it.</summary>
internal readonly ref struct Hearing
{
    /// <summary>Overheard, whatever is less surely for the bot is passed over: every bar it would have to reach is higher.</summary>
    private const float WorthALook = 0.45f;

    private const int LongestRead = MessageText.MaxLength;

    private readonly IntentTable _table;
    private readonly ReadOnlySpan<float> _confidences;

    private Hearing(
        ReadOnlySpan<char> own, ReadOnlySpan<char> words, Topic? named, IntentTable table, ReadOnlySpan<float> confidences)
    {
        Own = own;
        Words = words;
        Named = named;
        _table = table;
        _confidences = confidences;
    }

    /// <summary>The message without code, quotes, links and mentions.</summary>
    public ReadOnlySpan<char> Own { get; }

    /// <summary>Its words, each between single spaces; empty where it is overheard and passed over.</summary>
    public ReadOnlySpan<char> Words { get; }

    /// <summary>The topic of which the whole message is a name; mostly null.</summary>
    public Topic? Named { get; }

    /// <summary>Characters of scratch space that <see cref="Of"/> needs for a message and its words.</summary>
    public static int RoomFor(Question question) => (3 * Math.Min(question.Text.Length, LongestRead)) + 2;

    /// <param name="room">As many characters as <see cref="RoomFor"/> says.</param>
    /// <param name="confidences">One for each intent of the library.</param>
    public static Hearing Of(Question question, TopicLibrary library, Span<char> room, Span<float> confidences)
    {
        var text = BothEnds(question.Text);
        var own = MessageText.Own(text, room[..text.Length], keepSpoilers: question.Addressed);
        var inScope = library.Intents.Model.Score(own, confidences);
        var isPassedOver = !question.Addressed && inScope < WorthALook;
        var words = isPassedOver ? [] : Questions.Words.Of(own, room[text.Length..]);
        return new Hearing(own, words, words.IsEmpty ? null : library.Names.Find(words), library.Intents, confidences);
    }

    /// <summary>How many intents the matcher knows.</summary>
    public int IntentCount => _confidences.Length;

    /// <summary>How sure the matcher is that the message is for the bot at all, 0..1: what its intents have between them.</summary>
    public float ConfidenceInScope
    {
        get
        {
            var sum = 0f;
            foreach (var confidence in _confidences)
                sum += confidence;
            return Math.Min(1, sum);
        }
    }

    /// <summary>What the matcher makes of a passage alone; the words stay those of the message.</summary>
    /// <param name="confidences">One for each intent.</param>
    public Hearing Only(ReadOnlySpan<char> passage, Span<float> confidences)
    {
        _table.Model.Score(passage, confidences);
        return new Hearing(passage, Words, Named, _table, confidences);
    }

    /// <summary>How sure the matcher is that the message raises any concern of this type, 0..1.</summary>
    public float ConfidenceIn<TConcern>() where TConcern : SafetyConcern
    {
        var sum = 0f;
        for (var i = 0; i < _confidences.Length; i++)
            if (_table.Intents[i] is Intent.Raises { Concern: TConcern })
                sum += _confidences[i];
        return sum;
    }

    /// <summary>The surest concern of this type; null where the matcher knows none.</summary>
    public TConcern? Surest<TConcern>() where TConcern : SafetyConcern
    {
        TConcern? surest = null;
        var best = float.NegativeInfinity;
        for (var i = 0; i < _confidences.Length; i++)
            if (_confidences[i] > best && _table.Intents[i] is Intent.Raises { Concern: TConcern concern })
                (surest, best) = (concern, _confidences[i]);
        return surest;
    }

    /// <summary>The surest topic; null where the library has none.</summary>
    /// <param name="confidence">0..1.</param>
    public Topic? SurestTopic(out float confidence)
    {
        Topic? surest = null;
        confidence = 0;
        for (var i = 0; i < _confidences.Length; i++)
            if (_confidences[i] > confidence && _table.Intents[i] is Intent.About about)
                (surest, confidence) = (about.Topic, _confidences[i]);
        return surest;
    }

    /// <summary>Every topic with the matcher's confidence in it, surest first.</summary>
    public ImmutableArray<TopicGuess> Topics()
    {
        var guesses = new List<TopicGuess>();
        for (var i = 0; i < _confidences.Length; i++)
            if (_table.Intents[i] is Intent.About about)
                guesses.Add(new TopicGuess(about.Topic, _confidences[i]));
        return [.. guesses.OrderByDescending(guess => guess.Confidence).ThenBy(guess => guess.Topic.Id)];
    }

    /// <summary>What spoke for an intent, strongest first.</summary>
    public ImmutableArray<Evidence> Why(Func<Intent, bool> isDecided, int most)
    {
        var best = -1;
        for (var i = 0; i < _confidences.Length; i++)
            if (isDecided(_table.Intents[i]) && (best < 0 || _confidences[i] > _confidences[best]))
                best = i;
        return best < 0 || Words.IsWhiteSpace() ? [] : _table.Model.Explain(Own, _table.Model.Labels[best], most);
    }

    /// <summary>A long message is read at both ends: a cry for help may stand at the end of a long story.</summary>
    private static string BothEnds(string text) =>
        text.Length <= LongestRead ? text : $"{text.AsSpan(0, LongestRead / 2 - 1)} {text.AsSpan(text.Length - LongestRead / 2 + 1)}";
}

/// <param name="Confidence">0..1.</param>
public readonly record struct TopicGuess(Topic Topic, float Confidence);
