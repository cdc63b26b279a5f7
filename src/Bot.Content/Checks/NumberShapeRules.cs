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
                    if (Dialled(number.Text) is { } digits && !plan.Has(digits))
                        yield return number.At.Error(digits.Length <= NumberShape.LongestShort
                            ? $"`{number}` is not among the short numbers of `{country.Country}`: {Listed(plan.Short)}. "
                                + "Compare it with its source; if it is right, add it whole to numbers.yaml."
                            : $"`{number}` does not look like a number of `{country.Country}`: {Listed(plan.Lines, joint: ", or ")}. "
                                + "Compare it with its source; if it is right, add its shape to numbers.yaml.");
    }

    public static IEnumerable<Finding> EmergencyNumbersAreOfTheirCountry(Checked content)
    {
        foreach (var country in content.Draft.Crisis.Countries)
            if (PlanOf(country, content.Draft) is { } plan)
            {
                var (ambulance, general, _, _, _) = country.Emergency;
                if (!AreAmong(plan.Ambulance, ambulance))
                    yield return ambulance.At.Error(
                        $"`{ambulance}` is not a number for an ambulance in `{country.Country}`: {Listed(plan.Ambulance)}. "
                        + "Compare it with its source; if it is right, add it below `ambulance:` in numbers.yaml.");
                if (!AreAmong([.. plan.Ambulance, .. plan.General], general))
                    yield return general.At.Error(
                        $"`{general}` is not an emergency number of `{country.Country}`: "
                        + $"{Listed(plan.Ambulance.Concat(plan.General))}. "
                        + "Compare it with its source; if it is right, add it to numbers.yaml.");
            }
    }

    /// <summary>What is missing is told elsewhere.</summary>
    private static bool AreAmong(IReadOnlyCollection<Written> known, Written emergency) =>
        emergency.Text.Length == 0
        || (DigitRun.In(emergency.Text).Select(run => run.Digits).ToArray() is { Length: > 0 } numbers
            && numbers.All(number => known.Any(one => one.Text == number)));

    private static string Listed<T>(IEnumerable<T> known, string joint = ", ") =>
        string.Join(joint, known) is { Length: > 0 } list ? list : "none";


    private static NumberPlan? PlanOf(CountryFile country, Draft draft) =>
        draft.NumberPlans.FirstOrDefault(plan => plan.Country.Text == country.Country.Text);

    /// <returns>Null for what cannot be dialled at all.</returns>
    private static string? Dialled(string number)
    {
        var dialled = number.Split(PressedAfterwards, 2)[0];
        return dialled.All(c => char.IsAsciiDigit(c) || Between.Contains(c)) ? string.Concat(dialled.Where(char.IsAsciiDigit)) : null;
    }
}
