namespace Bot.Content.Checks;

internal static class SectionRules
{
    public static IEnumerable<Finding> LabelsDiffer(Checked content)
    {
        foreach (var card in content.Draft.Cards())
            foreach (var twice in card.Sections.GroupBy(section => section.Id).SelectMany(group => group.Skip(1)))
                yield return twice.Label.At.Error($"The label `{twice.Label}` is too like an earlier one of this card. Change its first words.");
    }

    public static IEnumerable<Finding> SectionsHaveText(Checked content)
    {
        foreach (var section in content.Draft.Cards().SelectMany(card => card.Sections))
            if (section.Body.IsEmpty)
                yield return section.Label.At.Error($"There is nothing below `## {section.Label}`. Write its text or take it out.");
    }
}
