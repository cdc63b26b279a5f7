namespace Bot.Core.Answers;

/// <summary>
/// Who should see the answer. A private answer is never shown to a room instead: where it cannot be private, the bot offers a direct chat.
/// </summary>
public enum Privacy
{
    Public,
    Private,
}
