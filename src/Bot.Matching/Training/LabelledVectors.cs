using System.Collections.Immutable;

namespace Bot.Matching;

/// <param name="Targets">For each vector the index of its label, or -1 when it is out of scope.</param>
internal sealed record LabelledVectors(FeatureVectors Vectors, int[] Targets, ImmutableArray<string> Labels, int Features)
{
    public const int OutOfScope = -1;

    /// <summary>The column behind those of the labels: in scope or not.</summary>
    public int Gate => Labels.Length;

    public int Columns => Labels.Length + 1;
}
