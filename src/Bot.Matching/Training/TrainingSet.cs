using System.Collections.Immutable;

namespace Bot.Matching;

/// <summary>The examples without repetitions, checked, those of one label together; behind them the names of the labels.</summary>
/// <param name="Said">How many are not names.</param>
internal sealed record TrainingSet(IReadOnlyList<Example> Examples, ImmutableArray<string> Labels, int Said)
{
    /// <exception cref="TrainingDataException">No model can be trained on them.</exception>
    public static TrainingSet Check(IReadOnlyList<Example> examples)
    {
        var kept = new List<Example>(examples.Count);
        var first = new Dictionary<string, int>(examples.Count);
        for (var i = 0; i < examples.Count; i++)
        {
            var (text, label) = examples[i];
            if (string.IsNullOrWhiteSpace(label))
                throw new TrainingDataException($"Example {i} has no label.", i);
            if (string.IsNullOrWhiteSpace(text))
                throw new TrainingDataException($"Example {i} of \"{label}\" has no text.", i);
            if (first.TryAdd(text, i))
                kept.Add(examples[i]);
            else if (first[text] is var j && examples[j].Label != label)
                throw new TrainingDataException(
                    $"Example {i} of \"{label}\" is also example {j} of \"{examples[j].Label}\". A text has one label.", i);
        }
        var labels = kept.Select(e => e.Label).ToHashSet();
        if (labels.Count < 2)
        {
            var found = labels.Count == 0 ? "are none" : $"is only \"{labels.Single()}\"";
            throw new TrainingDataException($"A model needs examples of at least two labels, here {found}.");
        }
        ImmutableArray<string> sorted = [.. labels.Where(label => label != IntentModel.OutOfScope).Order(StringComparer.Ordinal)];
        var names = sorted.Select(label => new Example(LabelName.Words(label), label))
            .Where(name => name.Text.Length > 0 && !first.ContainsKey(name.Text));
        return new TrainingSet([.. kept.OrderBy(e => e.Label, StringComparer.Ordinal), .. names], sorted, kept.Count);
    }

    public LabelledVectors ToVectors(out Vocabulary vocabulary)
    {
        var indices = Labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => pair.index);
        int[] targets = [.. Examples.Select(e => indices.GetValueOrDefault(e.Label, LabelledVectors.OutOfScope))];
        vocabulary = Vocabulary.Read(Examples, targets, targets.Distinct().Count(), out var rows);
        return new LabelledVectors(new FeatureVectors(rows, vocabulary), targets, Said, Labels, vocabulary.Rows);
    }
}
