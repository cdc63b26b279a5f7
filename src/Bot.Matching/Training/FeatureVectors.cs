namespace Bot.Matching;

/// <summary>The examples as sparse vectors, one after another in two arrays. Each group of features has a fixed length.</summary>
internal sealed class FeatureVectors
{
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly float[] _values;
    private readonly float[] _squaredLengths;

    public FeatureVectors(int[][] examples, Vocabulary vocabulary)
    {
        _starts = new int[examples.Length + 1];
        for (var i = 0; i < examples.Length; i++)
            _starts[i + 1] = _starts[i] + examples[i].Length;
        _rows = new int[_starts[^1]];
        _values = new float[_rows.Length];
        _squaredLengths = new float[examples.Length];
        Parallel.For(0, examples.Length, i =>
        {
            examples[i].CopyTo(_rows.AsSpan(_starts[i]));
            _squaredLengths[i] = Weigh(Rows(i), _values.AsSpan(_starts[i]), vocabulary);
        });
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<int> Rows(int example) => _rows.AsSpan(_starts[example].._starts[example + 1]);

    public ReadOnlySpan<float> Values(int example) => _values.AsSpan(_starts[example].._starts[example + 1]);

    public float SquaredLength(int example) => _squaredLengths[example];

    /// <returns>The squared length.</returns>
    private static float Weigh(ReadOnlySpan<int> rows, Span<float> values, Vocabulary vocabulary)
    {
        var norms = default(GroupNorms);
        foreach (var row in rows)
            norms.Add(vocabulary[row].Group, vocabulary[row].SquaredLength);
        norms.Invert();
        var squaredLength = 0f;
        for (var f = 0; f < rows.Length; f++)
        {
            values[f] = MathF.Sqrt(vocabulary[rows[f]].SquaredLength) * norms.Of(vocabulary[rows[f]].Group);
            squaredLength += values[f] * values[f];
        }
        return squaredLength;
    }
}
