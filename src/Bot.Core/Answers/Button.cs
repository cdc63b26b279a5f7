using Bot.Core.Questions;

namespace Bot.Core.Answers;

/// <summary>A choice under an answer; pressing it says its command. It holds no state, so it still works after a restart.</summary>
public sealed record Button(string Label, Command Command);
