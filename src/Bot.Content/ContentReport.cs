using Bot.Content.Checks;
using Bot.Content.Reading;
using Bot.Content.Sources;

namespace Bot.Content;

/// <summary>What reviewers read beside the findings: how plain each summary is, and what each of its sentences rests on.</summary>
public sealed record ContentReport(ImmutableArray<SummaryReadability> Readability, ImmutableArray<CitedSentence> Citations)
{
    internal static ContentReport Of(Draft draft)
    {
        var sources = draft.Sources.DistinctBy(source => source.Key.Text)
            .ToDictionary(source => source.Key.Text, StringComparer.Ordinal);
        var topics = draft.Topics.Where(topic => !topic.Card.Body.IsEmpty)
            .Select(topic => (topic.Id, Sentences: Sentences.In(topic.Card.Body).ToImmutableArray())).ToArray();
        return new ContentReport(
            [.. topics.Select(topic => Readable(topic.Id, [.. topic.Sentences.Select(sentence => sentence.Text)]))],
            [.. topics.SelectMany(topic => topic.Sentences, (topic, sentence) =>
                new CitedSentence(topic.Id, sentence.Text, sentence.Citations, Short(sentence)))]);

        ImmutableArray<string> Short(Sentence sentence) =>
            [.. sentence.Citations.Select(key =>
                sources.TryGetValue(key, out var source) ? Reference.ShortOf(source) : "not in sources.yaml")];
    }

    private static SummaryReadability Readable(string topic, ImmutableArray<string> sentences)
    {
        int[] lengths = [.. sentences.Select(sentence => Words.In(sentence).Count()).Order()];
        var median = (lengths[(lengths.Length - 1) / 2] + lengths[lengths.Length / 2]) / 2.0;
        return new SummaryReadability(topic, lengths.Sum(), lengths.Length, median, Checks.Readability.Grade(sentences));
    }
}

/// <param name="MedianSentence">Words in the sentence of middle length.</param>
/// <param name="Grade">Years of school, after Flesch and Kincaid.</param>
public sealed record SummaryReadability(string Topic, int Words, int Sentences, double MedianSentence, double Grade);

/// <param name="Sources">For each key, who and when.</param>
public sealed record CitedSentence(string Topic, string Sentence, ImmutableArray<string> Keys, ImmutableArray<string> Sources);
