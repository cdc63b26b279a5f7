using Bot.Core.Answers;
using Bot.Core.Questions;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Telegram.Buttons;

/// <summary>The buttons under a message: at most three in a row and a hundred in all.</summary>
internal static class Keyboard
{
    private const int WidestRow = 3;
    private const int LongestRow = 32;
    private const int Most = 100;

    /// <returns>Null where there is no button.</returns>
    public static InlineKeyboardMarkup? Of(IEnumerable<InlineKeyboardButton> buttons)
    {
        var rows = new List<List<InlineKeyboardButton>>();
        foreach (var button in buttons.Take(Most))
            if (rows is [.., { Count: < WidestRow } row] && row.Sum(other => other.Text.Length) + button.Text.Length <= LongestRow)
                row.Add(button);
            else
                rows.Add([button]);
        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows);
    }

    public static IEnumerable<InlineKeyboardButton> For(Answer answer) =>
        answer.Buttons.SelectMany(button => Pressing(button.Label, new ButtonData(ButtonKind.Answer, button.Command)));

    public static IEnumerable<InlineKeyboardButton> Share(Command command) =>
        Pressing("Share with the group", new ButtonData(ButtonKind.Share, command));

    /// <summary>For an answer nobody named by a command: what made the bot choose it, and taking it back.</summary>
    public static IEnumerable<InlineKeyboardButton> Doubts() =>
        [.. Pressing("Wrong topic", new ButtonData(ButtonKind.Wrong)), .. Pressing("Why this?", new ButtonData(ButtonKind.Why))];

    public static InlineKeyboardButton InPrivate(string botName, Command command) =>
        InlineKeyboardButton.WithUrl("Answer me in private", DeepLink.To(botName, command).AbsoluteUri);

    /// <summary>None where the data is too long or the label blank: a button cut short would answer something else.</summary>
    private static IEnumerable<InlineKeyboardButton> Pressing(string label, ButtonData data) =>
        !string.IsNullOrWhiteSpace(label) && data.Write() is { } written ? [InlineKeyboardButton.WithCallbackData(label, written)] : [];
}
