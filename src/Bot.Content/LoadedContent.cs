using Bot.Core.Topics;

namespace Bot.Content;

/// <param name="Findings">What is due to be looked at again; none of it stops the bot.</param>
/// <param name="Training">How long the library's matcher took to train.</param>
public sealed record LoadedContent(TopicLibrary Library, ImmutableArray<Finding> Findings, TimeSpan Training);
