namespace Bot.Content.Checks;

/// <summary>Digits joined as telephone numbers are: by spaces, dashes, dots and brackets.</summary>
/// <param name="Parts">The digits between two joints; one with thousands separators is one part.</param>
internal sealed record DigitRun(int At, string Text, ImmutableArray<string> Parts)
{
    private const string Joints = " -.()\u00A0\u2010\u2011\u2012\u2013";

    public string Digits => string.Concat(Text.Where(char.IsAsciiDigit));

    public static IEnumerable<DigitRun> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var start = at;
            var parts = ImmutableArray.CreateBuilder<string>();
            for (var end = at; ; at = end)
            {
                var part = EndOfPart(text, at);
                parts.Add(text[at..part]);
                end = AfterJoint(text, part);
                if (end < 0)
                {
                    at = part;
                    break;
                }
            }
            if (start > 0 && text[start - 1] is '(' or '+')
                start--;
            yield return new DigitRun(start, text[start..at], parts.ToImmutable());
        }
    }

    private static int EndOfPart(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == ',' && Thousands(text, at))))
            at++;
        return at;
    }

    private static bool Thousands(string text, int comma) =>
        comma + 3 < text.Length && text.AsSpan(comma + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (comma + 4 == text.Length || !char.IsAsciiDigit(text[comma + 4]));

    /// <summary>At most three joints in a row; a full stop before a space ends a sentence and joins nothing.</summary>
    private static int AfterJoint(string text, int at)
    {
        for (var end = at; end < text.Length && end <= at + 3; end++)
        {
            if (char.IsAsciiDigit(text[end]))
                return end > at ? end : -1;
            if (!Joints.Contains(text[end]) || (text[end] == '.' && end + 1 < text.Length && text[end + 1] == ' '))
                return -1;
        }
        return -1;
    }
}
