using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Discord.Model;

namespace Bot.Discord.Layout;

/// <summary>
/// Choices under a message: at most five rows of five buttons, and a select where there are many of one kind, of settings sooner.
/// </summary>
internal static class Rows
{
    private const int MostButtons = 10;
    private const int ButtonsInRow = 5;
    private const int MostInSelect = 25;
    private const int LongestLabel = 80;
    private const int MostRows = 5;

    /// <param name="buttons">The answer's own.</param>
    /// <param name="more">What the platform adds, in a row of its own.</param>
    public static ActionRow[] Of(ImmutableArray<Button> buttons, params ReadOnlySpan<(string Label, CustomId Id)> more)
    {
        var rows = new List<ActionRow>();
        ImmutableArray<Button> few =
        [
            .. buttons.GroupBy(button => button.Command.Name)
                .Where(group => group.Count() <= ButtonsInRow || (buttons.Length <= MostButtons && group.Key != CommandName.Settings))
                .SelectMany(group => group),
        ];
        rows.AddRange(few.Select(button => Plain(button.Label, CustomId.Of(button.Command), Component.Primary))
            .DistinctBy(component => component.CustomId).Where(Fits).Chunk(ButtonsInRow).Select(row => new ActionRow(row)));
        rows.AddRange(buttons.Except(few).Chunk(MostInSelect).Select(Select));
        var own = new List<Component>();
        foreach (var (label, id) in more)
            own.Add(Plain(label, id, Component.Secondary));
        rows.AddRange(own.DistinctBy(component => component.CustomId).Where(Fits).Chunk(ButtonsInRow).Select(row => new ActionRow(row)));
        return [.. rows.Take(MostRows)];
    }

    private static bool Fits(Component component) => component.CustomId.Length <= CustomId.Longest;

    private static Component Plain(string label, CustomId id, int style) =>
        new(Component.ButtonType, id.ToString()) { Label = Short(label), Style = style };

    private static ActionRow Select(Button[] buttons, int index) => new(
    [
        new Component(Component.SelectType, new CustomId(CustomId.Say, $"pick {index}").ToString())
        {
            Placeholder = $"{buttons[0].Label} … {buttons[^1].Label}",
            Options = [.. buttons.Select(button => new SelectOption(Short(button.Label), CustomId.Of(button.Command).ToString()))],
        },
    ]);

    private static string Short(string label) =>
        label.Length <= LongestLabel ? label : $"{label[..(LongestLabel - 1)].TrimEnd()}…";
}
