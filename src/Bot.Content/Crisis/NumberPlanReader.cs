using Bot.Content.Reading;

namespace Bot.Content.Crisis;

internal static class NumberPlanReader
{
    public static ImmutableArray<NumberPlan> Read(Folder folder, Report report)
    {
        if (folder.File("numbers.yaml", "how telephone numbers look in each country, below `countries:`") is not { } file)
            return [];
        var fields = new Fields(Yaml.Read(file, report), report);
        ImmutableArray<NumberPlan> plans = [.. fields.Maps("countries").Select(plan => Plan(plan, report))];
        fields.NothingElse();
        return plans;
    }

    private static NumberPlan Plan(Fields fields, Report report)
    {
        var plan = new NumberPlan(
            fields.Text("code"), fields.Texts("ambulance"), fields.TextsIfAny("general"),
            [.. fields.TextsIfAny("short").Select(number => Short(number, report)).OfType<string>()],
            [.. fields.TextsIfAny("lines").Select(shape => Shape(shape, report)).OfType<NumberShape>()]);
        fields.NothingElse();
        return plan;
    }

    private static string? Short(Written written, Report report)
    {
        var digits = written.Text.Replace(" ", "", StringComparison.Ordinal);
        if (digits is { Length: > 0 and <= NumberShape.LongestShort } && digits.All(char.IsAsciiDigit))
            return digits;
        report.Error(written.At,
            $"`{written}` is not a short number. Write its digits, at most {NumberShape.LongestShort}; longer ones stand below `lines:`.");
        return null;
    }

    private static NumberShape? Shape(Written written, Report report)
    {
        var shape = NumberShape.Read(written.Text);
        if (shape is null)
            report.Error(written.At,
                $"`{written}` says nothing about a number of more than {NumberShape.LongestShort} digits. Write its length and what it "
                + "begins with: `10 digits from 0800`.");
        return shape;
    }
}
