using Bot.Content.Crisis;
using Bot.Content.Reading;

namespace Bot.Content.Checks;

/// <summary>Numbers that people may call stand below <c>crisis-lines/</c>, checked and dated, and nowhere else.</summary>
internal static class NumberRules
{
    private const int LeastDigits = 3;

    /// <summary>People do type 911 or 988 when they ask; longer ones they copy.</summary>
    private const int LeastDigitsOfAnExample = 5;

    /// <summary>Shorter forbidden numbers must be met whole: more digits around them make another number.</summary>
    private const int EnoughToRecognise = 8;

    public static IEnumerable<Finding> ProseHoldsNone(Checked content) =>
        Suspects(content.Draft.Prose(), LeastDigits)
            .Select(found => found.At.Error(
                $"{found.Text} looks like a telephone number. Numbers stand in crisis-lines/ only; "
                + "if it is none, write it in words or with a comma (1,000)."));

    public static IEnumerable<Finding> ExamplesHoldNone(Checked content) =>
        Suspects(content.Draft.Examples().Select(Stretch.Of), LeastDigitsOfAnExample)
            .Where(found => !IsEmergency(found.Text, content.Draft.Crisis))
            .Select(found => found.At.Warning(
                $"{found.Text} looks like a telephone number. People seldom type one when they ask; leave it out."));

    public static IEnumerable<Finding> NoForbiddenNumberIsWritten(Checked content)
    {
        var forbidden = content.Draft.Crisis.DoNotUse
            .Where(number => number.Country is null && Digits(number.Number.Text).Length > 0).ToArray();
        var whereListed = forbidden.SelectMany(number => new[] { number.Number.At, number.Why.At }).ToHashSet();
        foreach (var line in content.Draft.Files.SelectMany(file => file.Lines).Where(line => !whereListed.Contains(line.At)))
            foreach (var run in DigitRun.In(line.Text))
                if (Array.Find(forbidden, number => IsSame(run.Digits, Digits(number.Number.Text))) is { } number)
                    yield return line.At.Error(Message(run.Text, number));
    }

    public static IEnumerable<Finding> NoLineHasAForbiddenNumber(Checked content)
    {
        foreach (var country in content.Draft.Crisis.Countries)
            foreach (var number in country.Lines.SelectMany(line => line.Numbers))
                foreach (var forbidden in content.Draft.Crisis.DoNotUse)
                    if (forbidden.Country?.Text == country.Country.Text && Bare(forbidden.Number.Text) == Bare(number.Text))
                        yield return number.At.Error(Message(number.Text, forbidden));
    }

    /// <summary>People name several in one breath: "999 112".</summary>
    private static bool IsEmergency(string written, CrisisDraft crisis)
    {
        var known = crisis.Emergencies.SelectMany(emergency => new[] { emergency.Ambulance.Text, emergency.General.Text })
            .SelectMany(number => DigitRun.In(number)).SelectMany(run => run.Parts).ToHashSet(StringComparer.Ordinal);
        return DigitRun.In(written).SelectMany(run => run.Parts).All(known.Contains);
    }

    private static IEnumerable<Written> Suspects(IEnumerable<Stretch> texts, int leastDigits) =>
        from stretch in texts
        from run in DigitRun.In(stretch.Text)
        where run.Digits.Length >= leastDigits && !IsHarmless(run, stretch.Text)
        select new Written(run.Text, stretch.At(run.At));

    private static bool IsHarmless(DigitRun run, string text)
    {
        var after = text.AsSpan(run.At + run.Text.Length).TrimStart();
        return (run.At > 0 && char.IsLetter(text[run.At - 1]))
            || (run.At + run.Text.Length < text.Length && char.IsLetter(text[run.At + run.Text.Length]))
            || after is ['%', ..] or ['p', 'e', 'r', 'c', 'e', 'n', 't', ..] or ['p', 'e', 'r', ' ', 'c', 'e', 'n', 't', ..]
            || run.Parts.All(part => IsYear(part) || part.Contains(','))
            || IsShare(run, text) || IsDecimal(run) || IsDateOrRange(run) || IsCount(run);
    }

    /// <summary>Fewer than 2 in 100.</summary>
    private static bool IsShare(DigitRun run, string text) =>
        run.Text.TrimEnd('0') == "1" && text[..run.At] is [.., ' ', 'i', 'n', ' '] or [.., ' ', 'p', 'e', 'r', ' '];

    private static bool IsDecimal(DigitRun run) => run.Parts is [{ Length: <= 2 }, _] && run.Text.Contains('.');

    /// <summary>2026-11-23, 2014-16, 10-15.</summary>
    private static bool IsDateOrRange(DigitRun run) =>
        run.Text.All(c => char.IsAsciiDigit(c) || c is '-' or '\u2013')
        && (run.Parts is [{ Length: <= 2 }, { Length: <= 2 }] || (IsYear(run.Parts[0]) && run.Parts.Skip(1).All(part => part.Length <= 2)));

    /// <summary>5 4 3 2 1.</summary>
    private static bool IsCount(DigitRun run) =>
        run.Parts.Length > 2 && run.Parts.All(part => part.Length == 1)
        && run.Parts.Zip(run.Parts[1..], (digit, next) => Math.Abs(digit[0] - next[0])).All(step => step == 1);

    private static bool IsYear(string part) => part is { Length: 4 } and (['1', '9', ..] or ['2', '0', ..]);

    private static bool IsSame(string digits, string forbidden) =>
        digits == forbidden
        || (forbidden.Length >= EnoughToRecognise && digits.EndsWith(forbidden, StringComparison.Ordinal))
        || (digits.Length >= EnoughToRecognise && forbidden.EndsWith(digits, StringComparison.Ordinal));

    private static string Message(string number, ForbiddenNumber forbidden) => $"{number} must not be used: {forbidden.Why} Take it out.";

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    private static string Bare(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
