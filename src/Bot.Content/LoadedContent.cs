using Bot.Core.Topics;
using Bot.Matching;

namespace Bot.Content;

/// <param name="Examples">What the library's matcher was trained on.</param>
/// <param name="Findings">Warnings that do not stop the bot.</param>
public sealed record LoadedContent(TopicLibrary Library, ImmutableArray<Example> Examples, ImmutableArray<Finding> Findings);
