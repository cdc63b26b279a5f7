using Bot.Core.Safety;

namespace Bot.Core.Tests.Safety;

public sealed class SafetyCardsTests
{
    private static readonly SafetyCards Cards = Screen.Cards;

    [Fact]
    public void The_cards_for_somebody_in_danger_are_told_from_refusals()
    {
        Assert.True(Cards.IsDanger(Cards.Overdose.Card));
        Assert.True(Cards.IsDanger(Cards.Suicide.Card));
        Assert.True(Cards.IsDanger(Cards.WorriedAboutSomeone.Card));
        Assert.False(Cards.IsDanger(Cards.Refusals["cooking"].Card));
    }

    [Fact]
    public void All_holds_every_card_once() =>
        Assert.Equal(
            ["buying", "cooking", "overdose", "suicide", "worried"],
            Cards.All.Select(card => card.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Without_telling_words_none_is_found() =>
        Assert.Null(new SafetyCards(Cards.Overdose, Cards.Suicide, Cards.WorriedAboutSomeone, Cards.Refusals).Telling.FindIn(" blue "));
}
