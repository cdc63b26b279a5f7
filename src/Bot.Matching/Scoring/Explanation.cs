using System.Collections.Immutable;

namespace Bot.Matching;

/// <summary>Adds up what each word and pair of words did for a label and for being in scope;
/// a word's runs of letters count with the word.</summary>
internal static class Explanation
{
    public static ImmutableArray<Evidence> Of(
        ReadOnlySpan<char> utterance, ModelWeights weights, int label, int gate, Calibration calibration, int most)
    {
        var scratch = Scratch.OfThread;
        FeatureReader.Read(utterance, scratch.Features);
        var keys = scratch.Features.Keys;
        weights.Find(scratch, out var norms);
        var words = WordsOf(utterance);
        var evidence = new Dictionary<string, float>(StringComparer.Ordinal);
        var known = new bool[words.Count];
        for (var f = 0; f < keys.Length; f++)
            if (FeatureKey.GroupOf(keys[f]) == (int)FeatureGroup.Word)
                known[scratch.Features.Words[f]] = weights.Knows(keys[f]);
        for (var f = 0; f < keys.Length; f++)
        {
            if (!weights.Knows(keys[f]))
                continue;
            var word = scratch.Features.Words[f];
            var isPair = FeatureKey.GroupOf(keys[f]) == (int)FeatureGroup.Pair;
            var feature = isPair ? $"{words[word - 1]} {words[word]}" : known[word] ? words[word] : $"~{words[word]}";
            evidence[feature] = evidence.GetValueOrDefault(feature) + (norms.Of(FeatureKey.GroupOf(keys[f])) * (
                (weights.Weight(keys[f], label) * calibration.Sharpness) + (weights.Weight(keys[f], gate) * calibration.Gate)));
        }
        return [.. evidence.Where(e => e.Value != 0)
            .OrderByDescending(e => MathF.Abs(e.Value))
            .ThenBy(e => e.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(e => new Evidence(e.Key, e.Value))];
    }

    private static List<string> WordsOf(ReadOnlySpan<char> utterance)
    {
        var words = new List<string>();
        foreach (var token in Tokens.Of(utterance[..Math.Min(utterance.Length, MessageText.MaxLength)]))
            words.Add(token.ToString());
        return words;
    }
}
