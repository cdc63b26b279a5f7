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

    private Stretch(string text) => Text = text;

    public string Text { get; }

    public static Stretch Of(Written written) => new(written.Text) { _places = { (0, written.At) } };

    public static Stretch Of(Passage passage)
    {
        var text = new StringBuilder();
        var places = new List<(int, Place)>();
        foreach (var run in passage.Runs)
        {
            places.Add((text.Length, run.At));
            text.Append(run.Inline is Inline.Cite ? Citation.ToString() : run.Text);
        }
        var stretch = new Stretch(text.ToString());
        stretch._places.AddRange(places);
        return stretch;
    }

    public Place At(int index) => _places.FindLast(place => place.From <= index).At;
}
