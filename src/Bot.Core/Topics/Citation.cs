namespace Bot.Core.Topics;

/// <summary>A source with the number it bears in one answer, counted from 1 in order of first mention.</summary>
public sealed record Citation(int Number, Source Source);
