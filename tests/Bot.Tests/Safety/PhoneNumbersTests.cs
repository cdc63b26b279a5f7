using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Terminal;

namespace Bot.Tests.Safety;

public sealed class PhoneNumbersTests
{
    private const string CommercialLine = "1-888-993-3112";

    public static TheoryData<string> Regions() =>
        ["", .. RealContent.Loaded.Library.Crisis.Countries.Select(country => country.Region.Code), "FJ", "XX"];

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_number_an_answer_shows_is_a_whole_number_of_its_country(string region)
    {
        var replies = EveryAnswer.In(Chosen(region));

        var foreign = replies.SelectMany(
            reply => Telephone.NumbersIn(reply.Text).Except(Telephone.AllowedIn(reply.Region)),
            (reply, number) => $"{number} in {reply.Region}: {reply.Answer.Heading}");

        Assert.Empty(foreign);
        Assert.All(replies.Where(reply => reply.Answer.Help is { Lines.IsEmpty: false }),
            reply => Assert.Equal(reply.Region, reply.Answer.Help!.Region?.Code));
        Assert.Contains(replies, reply => Telephone.NumbersIn(reply.Text).Any());
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_commercial_line_is_never_printed(string region) => Assert.DoesNotContain(
        EveryAnswer.In(Chosen(region)),
        reply => Telephone.Digits(reply.Text).Contains(Telephone.Digits(CommercialLine), StringComparison.Ordinal));

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

        Assert.DoesNotContain(Telephone.Digits(CommercialLine), Telephone.Digits(text), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_answer_about_danger_shows_an_emergency_number(string region)
    {
        var crisis = RealContent.Loaded.Library.Crisis;

        Assert.All(EveryAnswer.In(Chosen(region)).Where(reply => reply.Answer is CrisisAnswer or OverdoseAnswer), reply => Assert.True(
            reply.Text.Contains(
                reply.Answer is OverdoseAnswer ? crisis.AmbulanceIn(reply.Region) : crisis.EmergencyIn(reply.Region),
                StringComparison.Ordinal),
            reply.Text));
    }

    /// <summary>Theory data knows no null: empty stands for no country.</summary>
    private static string? Chosen(string region) => region.Length == 0 ? null : region;
}
