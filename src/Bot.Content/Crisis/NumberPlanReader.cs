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
            fields.Text("code"), fields.Texts("emergency"),
            [.. fields.Texts("lines").Select(shape => Shape(shape, report)).OfType<NumberShape>()]);
        fields.NothingElse();
        return plan;
    }

    private static NumberShape? Shape(Written written, Report report)
    {
        var shape = NumberShape.Read(written.Text);
        if (shape is null)
            report.Error(written.At,
                $"`{written}` says nothing about a number. Write its length and what it begins with: `10 digits from 0800`.");
        return shape;
    }
}
