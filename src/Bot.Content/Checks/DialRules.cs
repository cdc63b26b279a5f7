namespace Bot.Content.Checks;

/// <summary>A number is written as people dial it in its country, with what to press after it.</summary>
internal static class DialRules
{
    private const int FewestDigits = 2;
    private const int MostDigits = 12;
    private const string Between = " -./()*#";

    public static IEnumerable<Finding> NumbersCanBeDialled(Checked content)
    {
        foreach (var number in content.Draft.Crisis.Lines.SelectMany(line => line.Numbers))
            if (!CanBeDialled(number.Text))
                yield return number.At.Error(
                    $"`{number}` cannot be dialled in its country as it stands. Write the digits as the source prints them for "
                    + "callers there, without +, such as 116 123, or \"988 then press 1\".");
    }

    private static bool CanBeDialled(string number)
    {
        var dialled = number.Split(" then press ", 2)[0].Split(" option ", 2)[0];
        return dialled.All(c => char.IsAsciiDigit(c) || Between.Contains(c))
            && dialled.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits
            && !dialled.StartsWith("00", StringComparison.Ordinal);
    }
}
