namespace Bot.Matching.Tests;

public sealed class TokensTests
{
    [Theory]
    [InlineData("What is Heroin?", "what is heroin")]
    [InlineData("don't don’t don`t donʼt DON＇T", "dont dont dont dont dont")]
    [InlineData("soooo baaaad", "soo baad")]
    [InlineData("1000 mg, 5mg", "1000 mg 5mg")]
    [InlineData("café naïve Straße Łódź Việt", "cafe naive strase lodz viet")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("ｈｅｌｐ ｍｅ", "help me")]
    [InlineData("𝓱𝓮𝓵𝓹 𝐌𝐄 𝟟", "help me 7")]
    [InlineData("ⓗⓔⓛⓟ 🅷🅴🅻🅿", "help help")]
    [InlineData("her\u200Boin with\u00ADdrawal", "heroin withdrawal")]
    [InlineData("sad😭😭day", "sad 😭 😭 day")]
    [InlineData("👍🏽 ❤️", "👍 ❤")]
    [InlineData("👨‍👩‍👧", "👨 👩 👧")]
    [InlineData("in 🇬🇧🇺🇸 now", "in 🇬🇧 🇺🇸 now")]
    [InlineData("Что ТАКОЕ героин", "что такое героин")]
    [InlineData("مَرْحَبًا", "مرحبا")]
    [InlineData("h-e_l.p", "h e l p")]
    [InlineData("a\uD83Db\uDE00c", "a b c")]
    [InlineData("?! ... —", "")]
    [InlineData("", "")]
    public void Words_are_read_in_one_normal_form(string text, string expected) => Assert.Equal(expected, Join(text));

    [Fact]
    public void A_word_knows_where_it_stands_in_the_text()
    {
        var spans = new List<(int, int)>();
        var reader = Tokens.Of("Oh, cafe\u0301s! 😭");
        while (reader.MoveNext())
            spans.Add((reader.Start, reader.End));

        Assert.Equal([(0, 2), (4, 10), (12, 14)], spans);
    }

    [Fact]
    public void An_endless_word_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("ab", 5_000)) + " end";

        var words = Join(text).Split(' ');

        Assert.Equal(2, words.Length);
        Assert.True(words[0].Length <= TokenReader.LongestToken);
        Assert.Equal("end", words[1]);
    }

    [Fact]
    public void A_surrogate_pair_is_never_cut_in_half()
    {
        var word = Join("a" + string.Concat(Enumerable.Repeat("𐌰", 100)));

        Assert.False(char.IsHighSurrogate(word[^1]));
    }

    private static string Join(string text)
    {
        var words = new List<string>();
        foreach (var token in Tokens.Of(text))
            words.Add(token.ToString());
        return string.Join(' ', words);
    }
}
