namespace Bot.Matching.Tests;

/// <summary>Text nobody should send, and somebody will.</summary>
public static class Garbage
{
    private const string Marks = "``\"\"“”„«»<<>>@#::||> \t\r\n*_[](). ab1w/hé’'";

    public static TheoryData<string, string> All()
    {
        var random = new Random(4);
        var data = new TheoryData<string, string>
        {
            { "100 kB of one letter", new string('a', 100_000) },
            { "one word of 100 kB", string.Concat(Enumerable.Repeat("ab", 50_000)) },
            { "100 kB of words", string.Concat(Enumerable.Repeat("withdrawal ", 10_000)) },
            { "100 kB of single letters", string.Concat(Enumerable.Repeat("a b ", 25_000)) },
            { "right to left", "مرحبا שלום \u202Eniorneh\u202C" },
            { "emoji", string.Concat(Enumerable.Repeat("😭👨‍👩‍👧🇬🇧❤️", 2_000)) },
            { "zero width", string.Concat(Enumerable.Repeat("\u200B\u200D\uFEFF\u2060", 2_000)) },
            { "combining marks", "h" + new string('\u0336', 5_000) + "i" },
            { "lone high surrogates", new string('\uD83D', 5_000) },
            { "lone low surrogates", new string('\uDE00', 5_000) },
            { "control characters", string.Concat(Enumerable.Range(0, 256).Select(i => (char)(i % 32))) },
            { "marks of every kind", string.Concat(Enumerable.Repeat("`\"“„«<@#:|>*_~[](", 500)) },
            { "open quotations", new string('“', 5_000) },
            { "backticks", string.Concat(Enumerable.Range(0, 120).Select(i => new string('`', i % 7) + " a ")) },
        };
        for (var i = 0; i < 50; i++)
            data.Add($"random marks {i}", string.Concat(Enumerable.Range(0, 200).Select(_ => Marks[random.Next(Marks.Length)])));
        for (var i = 0; i < 50; i++)
            data.Add($"random {i}", string.Concat(Enumerable.Range(0, 200).Select(_ => (char)random.Next(0x10000))));
        return data;
    }
}
