namespace Bot.Benchmarks.Contests;

/// <summary>What one engine did with one corpus. Shares are 0..1.</summary>
/// <param name="HalfSum">Mean of accuracy and recall out of scope, at the threshold set on the other half of the test;
/// null without rows out of scope.</param>
/// <param name="ColdUs">Median of the first 1,000 messages.</param>
/// <param name="WarmUs">Median of the same messages asked again until the code was warm.</param>
/// <param name="BytesPerMessage">Allocated on the managed heap; null where the engine has none.</param>
/// <param name="Memory">What the trained engine keeps, in bytes.</param>
internal sealed record Measured(
    string Engine, int Messages, double Accuracy, double? HalfSum, double? Auroc,
    double TrainSeconds, double ColdUs, double WarmUs, double? BytesPerMessage, long Memory);
