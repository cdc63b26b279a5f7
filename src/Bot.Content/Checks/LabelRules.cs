using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Matching;

namespace Bot.Content.Checks;

/// <summary>The matcher learns from contradictions nothing good.</summary>
internal static class LabelRules
{
    public static IEnumerable<Finding> NoTextMeansTwoThings(Checked content)
    {
        foreach (var same in TrainingSet.Of(content.Draft).GroupBy(text => Normal.Of(text.Text.Text)).Where(same => same.Key.Length > 0))
        {
            var first = same.First();
            foreach (var other in same.DistinctBy(text => text.Label).Skip(1))
                yield return other.Text.At.Error(
                    $"\"{other.Text}\" stands for {Name(other.Label)} here and for {Name(first.Label)} in {first.Text.At}. Keep it in one place or reword it.");
        }
    }

    public static IEnumerable<Finding> EveryTextHasWords(Checked content) =>
        TrainingSet.Of(content.Draft)
            .Where(text => text.Text.Text.Length > 0 && Normal.Of(text.Text.Text).Length == 0)
            .Select(text => text.Text.At.Error($"\"{text.Text}\" has no words. Write what a person would type, or take it out."));

    private static string Name(string label) => label == IntentModel.OutOfScope ? Labels.Chatter : label;
}
