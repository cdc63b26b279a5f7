using Bot.Content.Checks;

namespace Bot.Content.Tests;

/// <summary>Grades and syllables counted by hand.</summary>
public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("2023", 1)]
    [InlineData("HIV", 1)]
    [InlineData("the", 1)]
    [InlineData("dose", 1)]
    [InlineData("used", 1)]
    [InlineData("lives", 1)]
    [InlineData("breathe", 1)]
    [InlineData("started", 2)]
    [InlineData("uses", 2)]
    [InlineData("people", 2)]
    [InlineData("little", 2)]
    [InlineData("being", 2)]
    [InlineData("patients", 2)]
    [InlineData("long-term", 2)]
    [InlineData("heroin", 3)]
    [InlineData("opioid", 3)]
    [InlineData("suicide", 3)]
    [InlineData("naloxone", 3)]
    [InlineData("overdose", 3)]
    [InlineData("depression", 3)]
    [InlineData("anxiety", 4)]
    [InlineData("medication", 4)]
    [InlineData("buprenorphine", 4)]
    [InlineData("benzodiazepines", 6)]
    public void Syllables_are_counted_as_spoken(string word, int syllables) => Assert.Equal(syllables, Readability.Syllables(word));

    /// <summary>0.39 * words / sentences + 11.8 * syllables / words - 15.59.</summary>
    [Theory]
    [InlineData(-1.45, "The cat sat on the mat.")] // 6 words, 6 syllables
    [InlineData(-2.62, "Help works.", "You can call now.", "It is free.")] // 9 words, 9 syllables, 3 sentences: 1.17 + 11.8 - 15.59
    [InlineData(9.96, "Naloxone can reverse an overdose.")] // 5 words, 10 syllables: 1.95 + 23.6 - 15.59
    [InlineData(0, "...")]
    public void A_grade_follows_from_words_syllables_and_sentences(double grade, params string[] sentences) =>
        Assert.Equal(grade, Readability.Grade(sentences), 2);
}
