using Bot.Core.Topics;

namespace Bot.Core.Tests.Topics;

public sealed class TopicNamesTests
{
    private static readonly TopicNames Names = new(
    [
        Topic("naloxone", "Naloxone: how it reverses an overdose", "narcan", "nyxoid"),
        Topic("depression", "Depression and heroin", "low mood"),
        Topic("overdose", "Signs of an overdose", "od"),
    ]);

    [Theory]
    [InlineData("dep", "depression")]
    [InlineData("DEPRESSION AND", "depression")]
    [InlineData("mood", "depression")]
    [InlineData("narc", "naloxone")]
    [InlineData("overdose", "overdose naloxone")]
    [InlineData("nalaxone", "naloxone")]
    [InlineData("depresion", "depression")]
    [InlineData("ovredose", "overdose")]
    [InlineData("ression", "")]
    [InlineData("football", "")]
    [InlineData("xx", "")]
    [InlineData("", "depression naloxone overdose")]
    [InlineData("  ", "depression naloxone overdose")]
    public void While_typing_titles_keywords_and_slips_find_topics_best_first(string typed, string found) =>
        Assert.Equal(found, string.Join(' ', Names.Complete(typed).Select(topic => topic.Id)));

    [Fact]
    public void A_text_of_any_length_completes_to_nothing() => Assert.Empty(Names.Complete(new string('x', 100_000)));

    private static Topic Topic(string id, string title, params string[] keywords) =>
        new(new TopicId(id), new Card(id, title, [])) { Category = "drug", Keywords = [.. keywords] };
}
