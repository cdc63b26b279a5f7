namespace Bot.Content.Tests;

/// <summary>Whatever happens to the files, the check tells it, and loading either works or says why not.</summary>
public sealed class DamageTests
{
    private static readonly string[] Debris =
    [
        "", "---", "- ", "key: [", "key: {", "\"", "'", "  - text:", "[@", "[@a;", "{", "{x}", "**", "## ", "|", "|---|", "```", "<!--",
        "&amp;", "\0",
        "\uD800", "*a", "&a b", "!!int x", "999 999 999 999 999 999 999 999", "9999-99-99", "10.", "https://", ">", "1. ", "\t", "% ",
        "...", "? a", ": ",
    ];

    [Fact]
    public void Random_damage_never_goes_unexplained()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 200; round++)
        {
            using var content = new SampleContent();
            foreach (var file in content.Names)
                if (random.Next(4) == 0)
                    content[file] = Damaged(content[file], random);

            var check = Record.Exception(() => content.Check());
            var load = Record.Exception(content.Load);

            Assert.True(check is null, $"Round {round}: {check}");
            Assert.True(load is null or ContentException, $"Round {round}: {load}");
        }
    }

    private static string Damaged(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var blows = random.Next(1, 4); blows > 0 && lines.Count > 0; blows--)
        {
            var at = random.Next(lines.Count);
            var debris = Debris[random.Next(Debris.Length)];
            switch (random.Next(5))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, debris);
                    break;
                case 2:
                    lines[at] += debris;
                    break;
                case 3:
                    lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), debris);
                    break;
                default:
                    lines[at] = lines[at][..(lines[at].IndexOf(':') + 1)];
                    break;
            }
        }
        return string.Join('\n', lines);
    }
}
