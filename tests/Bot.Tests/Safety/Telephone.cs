using System.Text.RegularExpressions;
using Bot.Core.Crisis;

namespace Bot.Tests.Safety;

/// <summary>Telephone numbers as their digits alone.</summary>
internal static partial class Telephone
{
    private const string PressedAfterwards = " then press ";

    /// <summary>Runs of three or more digits; years, dates, times and addresses are no numbers to call.</summary>
    public static IEnumerable<string> NumbersIn(string text) =>
        Runs().Matches(Others().Replace(text, " ")).Select(run => run.Value.TrimEnd(' ', '-', '(', ')'))
            .Where(run => !Years().IsMatch(run)).Select(Digits).Where(digits => digits.Length >= 3);

    /// <summary>The numbers of a country, whole; with no country the emergency numbers that work widely.</summary>
    public static HashSet<string> AllowedIn(string? region)
    {
        var crisis = RealContent.Loaded.Library.Crisis;
        var lines = crisis.Countries.FirstOrDefault(country => country.Region.Code == region)?.Lines ?? [];
        return
        [
            .. NumbersIn($"{crisis.EmergencyIn(region)}\n{crisis.AmbulanceIn(region)}"),
            .. lines.SelectMany(Of).Select(Digits),
        ];
    }

    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static IEnumerable<string> Of(CrisisLine line) =>
    [
        .. line.Phones.Select(phone => phone.Split(PressedAfterwards)[0]),
        .. new[] { line.Text?.Number, line.WhatsApp }.OfType<string>(),
    ];

    [GeneratedRegex(@"\d[\d \-()]*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Runs();

    [GeneratedRegex(
        @"\b\d{4}-\d{2}-\d{2}\b|\b\d\d:\d\d(-\d\d:\d\d)?\b|https?://\S+|[\w.]+@[\w.]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Others();

    [GeneratedRegex(@"^(19|20)\d\d$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();
}
