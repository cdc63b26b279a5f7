namespace Bot.Matching;

/// <summary>What a thread needs to score, kept between utterances so that scoring allocates nothing.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _ofThread;

    private KnownFeature[] _known = [];
    private float[] _factors = [];
    private float[] _margins = [];

    public static Scratch OfThread => _ofThread ??= new Scratch();

    public FeatureSet Features { get; } = new();

    public Span<KnownFeature> Known(int count) => Grown(ref _known, count);

    public Span<float> Factors(int count) => Grown(ref _factors, count);

    public Span<float> Margins(int count) => Grown(ref _margins, count);

    private static Span<T> Grown<T>(ref T[] array, int count)
    {
        if (array.Length < count)
            array = new T[Math.Max(count, array.Length * 2)];
        return array.AsSpan(0, count);
    }
}
