namespace Bot.Matching.Tests;

/// <summary>Every range of code points that is read in a way of its own, by its first and its last.</summary>
public sealed class GlyphTests
{
    [Theory]
    [InlineData(0xB4, 0xB4)]
    [InlineData(0x2B9, 0x2B9)]
    [InlineData(0x2BC, 0x2BC)]
    [InlineData(0x2018, 0x2019)]
    [InlineData(0x201B, 0x201B)]
    [InlineData(0x2032, 0x2032)]
    [InlineData(0xFF07, 0xFF07)]
    [InlineData(0x300, 0x36F)]
    [InlineData(0x591, 0x5C7)]
    [InlineData(0x640, 0x640)]
    [InlineData(0x64B, 0x65F)]
    [InlineData(0x670, 0x670)]
    [InlineData(0x1AB0, 0x1AFF)]
    [InlineData(0x1DC0, 0x1DFF)]
    [InlineData(0x20D0, 0x20FF)]
    [InlineData(0xFE00, 0xFE0F)]
    [InlineData(0xFE20, 0xFE2F)]
    [InlineData(0x1F3FB, 0x1F3FF)]
    [InlineData(0xE0000, 0xE01EF)]
    public void A_mark_is_read_over(int first, int last)
    {
        Assert.Equal(["ab"], Words($"a{Char(first)}b"));
        Assert.Equal(["ab"], Words($"a{Char(last)}b"));
    }

    [Theory]
    [InlineData(0x2300, 0x23FF)]
    [InlineData(0x2600, 0x27BF)]
    [InlineData(0x2B00, 0x2BFF)]
    [InlineData(0x1F000, 0x1FAFF)]
    public void An_emoji_is_a_word(int first, int last)
    {
        Assert.Equal(["a", Char(first), "b"], Words($"a{Char(first)}b"));
        Assert.Equal(["a", Char(last), "b"], Words($"a{Char(last)}b"));
    }

    [Theory]
    [InlineData('a', 'a', 'z')]
    [InlineData('A', 'a', 'z')]
    [InlineData('0', '0', '9')]
    [InlineData(0xFF21, 'a', 'z')]
    [InlineData(0x24B6, 'a', 'z')]
    [InlineData(0x24D0, 'a', 'z')]
    [InlineData(0x1D400, 'a', 'z')]
    [InlineData(0x1D68A, 'a', 'z')]
    [InlineData(0x1D7CE, '0', '9')]
    [InlineData(0x1D7F6, '0', '9')]
    [InlineData(0x1F130, 'a', 'z')]
    [InlineData(0x1F150, 'a', 'z')]
    [InlineData(0x1F170, 'a', 'z')]
    public void An_alphabet_is_read_as_plain_letters(int start, char first, char last)
    {
        for (var c = first; c <= last; c++)
            Assert.Equal([c.ToString()], Words(Char(start + c - first)));
    }

    [Theory]
    [InlineData("a@b[c{d/e:f", new[] { "a", "b", "c", "d", "e", "f" })]
    [InlineData("a×b÷c", new[] { "a", "b", "c" })]
    [InlineData("a\u0488b", new[] { "a", "b" })]
    [InlineData("a\U0001FB00b", new[] { "a", "b" })]
    public void What_stands_beside_a_range_ends_a_word(string text, string[] words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("À", "a")]
    [InlineData("ſ", "s")]
    [InlineData("Ḁ", "a")]
    [InlineData("ỹ", "y")]
    [InlineData("Ỿ", "ỿ")]
    [InlineData("Ɓ", "ɓ")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("١١١", "١١١")]
    [InlineData("𝟟𝟟𝟟", "777")]
    [InlineData("𐌰𐌰𐌰", "𐌰𐌰𐌰")]
    [InlineData("banana", "banana")]
    [InlineData("aaah", "aah")]
    public void A_word_is_read_whole(string text, string word) => Assert.Equal([word], Words(text));

    [Theory]
    [InlineData("🇦🇿", new[] { "🇦🇿" })]
    [InlineData("🇿🇦", new[] { "🇿🇦" })]
    [InlineData("🇬", new[] { "🇬" })]
    [InlineData("🇬😭", new[] { "🇬", "😭" })]
    [InlineData("😭🇬", new[] { "😭", "🇬" })]
    [InlineData("🇬🇧🇺", new[] { "🇬🇧", "🇺" })]
    public void A_flag_is_two_letters_of_its_own(string text, string[] words) => Assert.Equal(words, Words(text));

    [Fact]
    public void A_flag_knows_where_it_ends()
    {
        var reader = Tokens.Of("a🇬🇧b");
        Assert.True(reader.MoveNext() && reader.MoveNext());

        Assert.Equal((1, 5), (reader.Start, reader.End));
    }

    [Fact]
    public void The_longest_word_leaves_room_for_a_pair()
    {
        Assert.Equal(TokenReader.LongestToken - 1, Words(string.Concat(Enumerable.Repeat("ab", 99)))[0].Length);
        Assert.Equal(TokenReader.LongestToken, Words(string.Concat(Enumerable.Repeat("𐌰", 99)))[0].Length);
    }

    private static string Char(int codePoint) => char.ConvertFromUtf32(codePoint);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in Tokens.Of(text))
            words.Add(word.ToString());
        return words;
    }
}
