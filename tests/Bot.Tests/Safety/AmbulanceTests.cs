using System.Collections.Immutable;
using Bot.Content.Crisis;
using Bot.Content.Reading;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Terminal;
using Bot.Testing;

namespace Bot.Tests.Safety;

/// <summary>Somebody may not be breathing: an overdose card names the ambulance, never the police or another country's number.</summary>
public sealed class AmbulanceTests
{
    private static readonly ImmutableArray<NumberPlan> Plans =
        NumberPlanReader.Read(new Folder(Repository.Content, new Report()), new Report());

    public static TheoryData<string, string> Cards()
    {
        var data = new TheoryData<string, string>();
        foreach (var plan in Plans)
            foreach (var said in (string[])["/overdose", "i took an overdose on purpose"])
                data.Add(plan.Country.Text, said);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void An_overdose_card_names_ambulances_of_its_country_and_no_other_emergency_number(string region, string said)
    {
        var conversation = RealContent.Conversation();
        var card = Assert.IsType<OverdoseAnswer>(conversation.Reply(Question.Typed(said) with { Region = region }));
        var ambulances = Plans.Single(plan => plan.Country.Text == region).Ambulance.Select(number => number.Text).ToArray();
        var others = Plans.SelectMany(plan => plan.Ambulance.Concat(plan.General)).Select(number => number.Text)
            .Except(ambulances)
            .Except(RealContent.Loaded.Library.Crisis.Countries.Single(country => country.Region.Code == region).Lines
                .SelectMany(line => line.Phones).Select(Telephone.Digits))
            .ToArray();
        string[] texts =
        [
            PlainRenderer.Render(card),
            .. card.Buttons.Select(
                button => PlainRenderer.Render(conversation.Reply(Question.Pressed(button.Command) with { Region = region }))),
        ];

        Assert.Contains(ambulances, Words(texts[0]).Contains);
        Assert.All(texts, text => Assert.Empty(Telephone.NumbersIn(text).Intersect(others)));
    }

    [Fact]
    public void Every_country_with_lines_has_its_numbers_here() => Assert.Equal(
        RealContent.Loaded.Library.Crisis.Countries.Select(country => country.Region.Code).Order(),
        Plans.Select(plan => plan.Country.Text).Order());

    [Theory]
    [InlineData("/overdose", false)]
    [InlineData("i took an overdose on purpose", true)]
    public void On_purpose_a_line_stands_beside_the_ambulance(string said, bool hasLines) => Assert.Equal(
        hasLines, RealContent.Conversation().Reply(Question.Typed(said) with { Region = "BR" }).Help is { Lines.IsEmpty: false });

    private static string[] Words(string text) => text.Split([' ', '\n', ',', '.', ':', ';', '(', ')']);
}
