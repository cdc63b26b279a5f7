namespace Bot.Core.Questions;

/// <summary>Who can read the answer: one person, or everybody in the room.</summary>
public enum Audience
{
    Direct,
    Group,
}
