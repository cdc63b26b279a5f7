namespace Bot.Matching;

public sealed record TrainingOptions
{
    public static TrainingOptions Default { get; } = new();

    /// <summary>Orders the examples in each pass and deals them into folds. The same seed and examples give the same model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many parts the examples are dealt into; confidences are calibrated on parts that were left out; 2 to 20.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>How many times more an example of a label weighs in that label's classifier than an example of another; above 0.</summary>
    public float PositiveWeight { get; init; } = 3;

    /// <summary>Price of a training error against large weights (C of a support vector machine); above 0. Lower generalises more.</summary>
    public float Cost { get; init; } = 0.3f;

    /// <summary>
    /// Most passes over the examples for one set of weights; at least 1. Training stops earlier when nothing moves. After six, weights
    /// still depend on the order of the examples: another <see cref="Seed"/> turned up to five of a hundred decisions on real questions;
    /// after twelve, at most one or two.
    /// </summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Is told the share of the training that is done, 0 to 1, by any thread that trains; null tells nobody.</summary>
    public IProgress<float>? Progress { get; init; }

    internal static void Validate(TrainingOptions options)
    {
        Require(options.Folds is >= 2 and <= 20, "Folds is 2 to 20.");
        Require(options.PositiveWeight > 0, "PositiveWeight is above 0.");
        Require(options.Cost > 0, "Cost is above 0.");
        Require(options.Epochs >= 1, "Epochs is at least 1.");

        void Require(bool isMet, string rule)
        {
            if (!isMet)
                throw new ArgumentOutOfRangeException(nameof(options), options, rule);
        }
    }
}
