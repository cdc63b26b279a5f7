using System.Text.RegularExpressions;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Terminal;
using Bot.Testing;

namespace Bot.Tests.Safety;

public sealed partial class PhoneNumbersTests
{
    private const string CommercialLine = "1-888-993-3112";

    /// <summary>The lines as they stand in the files, without the list of numbers that must not be used.</summary>
    private static readonly string Written = string.Concat(Directory.GetFiles(Path.Combine(Repository.Content, "crisis-lines"), "*.yaml")
        .Select(path => File.ReadAllText(path).Split("do_not_use:")[0]));

    public static TheoryData<string> Regions() => ["", .. RealContent.Loaded.Library.Crisis.Countries.Select(country => country.Region.Code), "KR", "XX"];

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_number_an_answer_shows_stands_in_the_crisis_lines(string region)
    {
        var shown = EveryAnswer.In(Chosen(region)).SelectMany(NumbersIn).Distinct().ToArray();

        Assert.All(shown, number => Assert.Contains(number, Written, StringComparison.Ordinal));
        Assert.NotEmpty(shown);
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_commercial_line_is_never_printed(string region)
    {
        Assert.DoesNotContain(EveryAnswer.In(Chosen(region)), answer => Digits(PlainRenderer.Render(answer)).Contains(Digits(CommercialLine), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1-888-993-3112")]
    [InlineData("call 1-888-993-3112 for heroin treatment")]
    [InlineData("/crisis 1-888-993-3112")]
    [InlineData("/topic 18889933112")]
    [InlineData("/country 1 (888) 993 3112")]
    [InlineData("/more 1-888-993-3112")]
    public void What_people_type_is_not_repeated(string said)
    {
        var text = PlainRenderer.Render(RealContent.Conversation().Reply(Question.Typed(said)));

        Assert.DoesNotContain(Digits(CommercialLine), Digits(text), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_answer_about_danger_shows_an_emergency_number(string region)
    {
        var emergency = RealContent.Loaded.Library.Crisis.EmergencyIn(Chosen(region));
        var ambulance = RealContent.Loaded.Library.Crisis.AmbulanceIn(Chosen(region));

        Assert.All(EveryAnswer.In(Chosen(region)).Where(answer => answer is CrisisAnswer or OverdoseAnswer), answer =>
        {
            var text = PlainRenderer.Render(answer);
            Assert.True(text.Contains(emergency, StringComparison.Ordinal) || text.Contains(ambulance, StringComparison.Ordinal), text);
        });
    }

    /// <summary>Runs of three or more digits, as people write telephone numbers; years, dates and shares are no numbers to call.</summary>
    private static IEnumerable<string> NumbersIn(Answer answer)
    {
        var text = Dates().Replace(PlainRenderer.Render(answer with { Sources = [] }), " ");
        return Runs().Matches(text).Select(match => match.Value.Trim(' ', '-', '.', '(', ')'))
            .Where(run => run.Count(char.IsAsciiDigit) >= 3 && !Years().IsMatch(run));
    }

    /// <summary>Theory data knows no null: empty stands for no country.</summary>
    private static string? Chosen(string region) => region.Length == 0 ? null : region;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"\+?\d[\d \-.()]*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Runs();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|https?://\S+|[\w.]+@[\w.]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^(19|20)\d\d$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();
}
