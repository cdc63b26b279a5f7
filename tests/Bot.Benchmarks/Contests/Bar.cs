using System.Runtime.InteropServices;

namespace Bot.Benchmarks.Contests;

/// <summary>What a score must exceed, and the share of those that just meet it which pass too.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bar(float Score, double Ties)
{
    /// <param name="descending">Scores of which this share, 0..1, may pass.</param>
    public static Bar For(float[] descending, double share)
    {
        var room = share * descending.Length;
        var score = descending[(int)room];
        var above = descending.Count(other => other > score);
        return new Bar(score, (room - above) / descending.Count(other => other == score));
    }

    /// <returns>How much of a text with this score passes, 0..1.</returns>
    public double Passes(float score) => score > Score ? 1 : score == Score ? Ties : 0;
}
