using System.Collections.Immutable;

namespace Bot.Matching;

/// <param name="Targets">For each vector the index of its label, or -1 when it is out of scope.</param>
/// <param name="Said">How many of them, from the first, people may say; the rest are names of labels.</param>
/// <param name="Rows">How many rows of weights the vectors speak of.</param>
internal sealed record LabelledVectors(FeatureVectors Vectors, int[] Targets, int Said, ImmutableArray<string> Labels, int Rows)
{
    public const int OutOfScope = -1;

    /// <summary>The column behind those of the labels: in scope or not.</summary>
    public int Gate => Labels.Length;

    public int Columns => Labels.Length + 1;
}
