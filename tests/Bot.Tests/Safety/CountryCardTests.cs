using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Terminal;

namespace Bot.Tests.Safety;

/// <summary>The cards that matter most, in every country we have lines of.</summary>
public sealed class CountryCardTests
{
    private const int DiscordMessage = 2000;
    private const int DiscordField = 1024;
    private const int DiscordFieldName = 256;

    /// <summary>Of the questions that raise each card.</summary>
    private static readonly string[] Raised = ["i want to die", "/overdose", "my friend wants to kill herself", "/crisis"];

    public static TheoryData<string, string> Cards()
    {
        var data = new TheoryData<string, string>();
        foreach (var country in RealContent.Loaded.Library.Crisis.Countries)
            foreach (var said in Raised)
                data.Add(country.Region.Code, said);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_names_the_emergency_number_of_its_country(string region, string said)
    {
        var crisis = RealContent.Loaded.Library.Crisis;
        var card = Card(region, said);

        Assert.Contains(
            card is OverdoseAnswer ? crisis.AmbulanceIn(region) : crisis.EmergencyIn(region), PlainRenderer.Render(card), StringComparison.Ordinal);
    }

    /// <summary>The plain text holds everything a platform shows, so what fits Discord's 2000 fits an embed and Telegram's 4096 too.</summary>
    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_fits_one_message_everywhere(string region, string said)
    {
        var card = Card(region, said);

        Assert.InRange(PlainRenderer.Render(card with { Buttons = [] }).Length, 1, DiscordMessage);
        Assert.All(card.Help?.LineTexts ?? [], line =>
        {
            Assert.InRange(line.Name.Length + (line.For?.Length ?? 0), 1, DiscordFieldName);
            Assert.InRange(string.Join('\n', line.Ways.Select(way => way.Text).Concat(line.Facts)).Length, 1, DiscordField);
        });
    }

    [Theory]
    [InlineData("i want to die", "CrisisAnswer")]
    [InlineData("my friend wants to kill herself", "CrisisAnswer")]
    [InlineData("/overdose", "OverdoseAnswer")]
    [InlineData("/crisis", "CommandAnswer")]
    public void Each_question_raises_its_card(string said, string card) => Assert.Equal(card, Card("GB", said).GetType().Name);

    [Theory]
    [InlineData("BR", "192", "190")]
    [InlineData("IL", "101", "100")]
    [InlineData("NO", "113", "112")]
    [InlineData("JP", "119", "110")]
    [InlineData("KR", "119", "112")]
    [InlineData("SG", "995", "999")]
    public void An_overdose_card_names_the_ambulance_and_never_the_police(string region, string ambulance, string police)
    {
        var conversation = RealContent.Conversation();
        var card = Card(region, "/overdose");
        string[] texts =
        [
            PlainRenderer.Render(card),
            .. card.Buttons.Select(button => PlainRenderer.Render(conversation.Reply(Question.Pressed(button.Command) with { Region = region }))),
        ];

        Assert.Contains(ambulance, Telephone.NumbersIn(texts[0]));
        Assert.All(texts, text => Assert.DoesNotContain(police, Telephone.NumbersIn(text)));
    }

    /// <summary>Numbers a slip of the finger apart, or those of a neighbour.</summary>
    [Theory]
    [InlineData("PT", "1411", "1414")]
    [InlineData("IN", "14416", "1933")]
    [InlineData("IN", "14446", "14466")]
    [InlineData("KR", "109", "1393")]
    [InlineData("KR", "1342", "1332")]
    [InlineData("CH", "143", "142")]
    [InlineData("CH", "147", "142")]
    [InlineData("AT", "142", "143")]
    [InlineData("AT", "147", "143")]
    public void Numbers_that_look_alike_are_not_mixed_up(string region, string right, string wrong)
    {
        var text = PlainRenderer.Render(Card(region, "/crisis"));

        Assert.Contains($"call {right}", text, StringComparison.Ordinal);
        Assert.DoesNotMatch($@"(?<!\d){wrong}(?!\d)", text);
    }

    [Fact]
    public void Korea_has_its_ambulance_beside_its_line_and_neither_in_place_of_the_other()
    {
        var help = Card("KR", "i want to die").Help!;

        Assert.Equal("119", help.Emergency);
        Assert.Equal(["109"], help.Lines.SelectMany(line => line.Phones));
    }

    private static Answer Card(string region, string said) =>
        RealContent.Conversation().Reply(Question.Typed(said) with { Region = region });
}
