using Bot.Core.Topics;

namespace Bot.Content.Checks;

internal static class EmergencyRules
{
    public static IEnumerable<Finding> CardsNameTheNumber(Checked content)
    {
        foreach (
            var body in content.Draft.Safety.Cards.SelectMany(card => card.Bodies).Select(card => card.Body).Where(body => !body.IsEmpty))
            if (!body.SelectMany(passage => passage.Runs).Any(run => run.Inline is Inline.Gap { Name: "emergency" }))
                yield return body[0].At.Error(
                    "This card does not tell whom to call. Write {emergency} where the emergency number belongs.");
    }
}
