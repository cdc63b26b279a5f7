using System.Text;

namespace Bot.Content.Reading;

/// <summary>Names of the program as content writes them: <c>MentalHealth</c> is <c>mental-health</c>.</summary>
internal static class Kebab
{
    public static string Of<T>(T value) where T : struct, Enum
    {
        var kebab = new StringBuilder();
        foreach (var c in value.ToString())
            kebab.Append(char.IsUpper(c) && kebab.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        return kebab.ToString();
    }
}
