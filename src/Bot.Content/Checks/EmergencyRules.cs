using Bot.Core.Topics;

namespace Bot.Content.Checks;

internal static class EmergencyRules
{
    public static IEnumerable<Finding> CardsNameTheNumber(Checked content)
    {
        foreach (var card in content.Draft.Safety.Cards)
            if (!card.Card.Body.IsEmpty && !card.Card.Body.SelectMany(passage => passage.Runs).Any(run => run.Inline is Inline.Gap { Name: "emergency" }))
                yield return card.Card.Body[0].At.Error("This card does not tell whom to call. Write {emergency} where the emergency number belongs.");
    }
}
