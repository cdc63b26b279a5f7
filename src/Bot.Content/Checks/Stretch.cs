using System.Text;
using Bot.Content.Reading;
using Bot.Core.Topics;

namespace Bot.Content.Checks;

/// <summary>A text that knows the place of each of its characters.</summary>
internal sealed class Stretch
{
    /// <summary>Stands where the author cited something.</summary>
    public const char Citation = '\uFFFC';

    private readonly List<(int From, Place At)> _places = [];

    private readonly List<(int At, string Key)> _citations = [];

    private Stretch(string text) => Text = text;

    public string Text { get; }

    public static Stretch Of(Written written) => new(written.Text) { _places = { (0, written.At) } };

    public static Stretch Of(Passage passage)
    {
        var text = new StringBuilder();
        var places = new List<(int, Place)>();
        var citations = new List<(int, string)>();
        foreach (var run in passage.Runs)
        {
            places.Add((text.Length, run.At));
            if (run.Inline is Inline.Cite cite)
                citations.Add((text.Length, cite.Key));
            text.Append(run.Inline is Inline.Cite ? Citation.ToString() : run.Text);
        }
        var stretch = new Stretch(text.ToString());
        stretch._places.AddRange(places);
        stretch._citations.AddRange(citations);
        return stretch;
    }

    /// <summary>The keys of what is cited there, in order.</summary>
    public ImmutableArray<string> CitedIn(Range part)
    {
        var (start, length) = part.GetOffsetAndLength(Text.Length);
        return [.. _citations.Where(citation => citation.At >= start && citation.At < start + length).Select(citation => citation.Key)];
    }

    public Place At(int index) => _places.FindLast(place => place.From <= index).At;
}
