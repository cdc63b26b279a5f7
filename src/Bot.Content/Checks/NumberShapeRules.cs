using Bot.Content.Crisis;
using Bot.Content.Reading;

namespace Bot.Content.Checks;

/// <summary>Numbers look like numbers of their country: numbers.yaml tells how.</summary>
internal static class NumberShapeRules
{
    private const string Between = " -./()";
    private const string PressedAfterwards = " then press ";

    /// <summary>A wrong code, or no numbers.yaml at all, is told elsewhere.</summary>
    public static IEnumerable<Finding> EveryCountryHasAPlan(Checked content) => content.Draft.NumberPlans.IsEmpty
        ? []
        : content.Draft.Crisis.Countries
            .Where(country => string.Equals(country.Country.Text, country.FileName, StringComparison.OrdinalIgnoreCase))
            .Where(country => PlanOf(country, content.Draft) is null)
            .Select(country => country.Country.At.Error(
                $"Nobody has said how numbers look in `{country.Country}`. Add it to numbers.yaml."));

    public static IEnumerable<Finding> NumbersFitTheirCountry(Checked content)
    {
        foreach (var country in content.Draft.Crisis.Countries)
            if (PlanOf(country, content.Draft) is { } plan)
                foreach (var number in country.Lines.SelectMany(line => line.Numbers))
                    if (Dialled(number.Text) is { } digits && !plan.Lines.Any(shape => shape.Fits(digits)))
                        yield return number.At.Error(
                            $"`{number}` does not look like a number of `{country.Country}`: {string.Join(", or ", plan.Lines)}. "
                            + "Compare it with its source; if it is right, add its shape to numbers.yaml.");
    }

    public static IEnumerable<Finding> EmergencyNumbersAreOfTheirCountry(Checked content)
    {
        foreach (var country in content.Draft.Crisis.Countries)
            if (PlanOf(country, content.Draft) is { } plan)
                foreach (var written in new[] { country.Emergency.Ambulance, country.Emergency.General })
                    if (written.Text.Length > 0 && !IsOf(plan, written.Text))
                        yield return written.At.Error(
                            $"`{written}` is not an emergency number of `{country.Country}`: {string.Join(", ", plan.Emergency)}. "
                            + "Compare it with its source; if it is right, add it to numbers.yaml.");
    }

    private static bool IsOf(NumberPlan plan, string emergency) =>
        DigitRun.In(emergency).Select(run => run.Digits).ToArray() is { Length: > 0 } numbers
        && numbers.All(number => plan.Emergency.Any(known => known.Text == number));

    private static NumberPlan? PlanOf(CountryFile country, Draft draft) =>
        draft.NumberPlans.FirstOrDefault(plan => plan.Country.Text == country.Country.Text);

    /// <returns>Null for what cannot be dialled at all.</returns>
    private static string? Dialled(string number)
    {
        var dialled = number.Split(PressedAfterwards, 2)[0];
        return dialled.All(c => char.IsAsciiDigit(c) || Between.Contains(c)) ? string.Concat(dialled.Where(char.IsAsciiDigit)) : null;
    }
}
