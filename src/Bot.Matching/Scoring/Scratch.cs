namespace Bot.Matching;

/// <summary>What a thread needs to score, kept between utterances so that scoring allocates nothing.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _ofThread;

    private int[] _slots = [];
    private float[] _margins = [];

    public static Scratch OfThread => _ofThread ??= new Scratch();

    public FeatureSet Features { get; } = new();

    public Span<int> Slots(int count) => Grown(ref _slots, count);

    public Span<float> Margins(int count) => Grown(ref _margins, count);

    private static Span<T> Grown<T>(ref T[] array, int count)
    {
        if (array.Length < count)
            array = new T[Math.Max(count, array.Length * 2)];
        return array.AsSpan(0, count);
    }
}
