using Bot.Content.Reading;

namespace Bot.Content.Training;

/// <summary>A text that sounds like one thing and is another.</summary>
/// <param name="Is">The label as the author wrote it.</param>
internal sealed record NearMiss(Written Text, Written Is)
{
    public static ImmutableArray<NearMiss> ReadAll(Fields fields) => [.. fields.MapsIfAny("not").Select(Read)];

    private static NearMiss Read(Fields fields)
    {
        var miss = new NearMiss(fields.Text("text"), fields.Text("is"));
        fields.NothingElse();
        return miss;
    }
}
