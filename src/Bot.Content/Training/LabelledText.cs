using Bot.Content.Reading;

namespace Bot.Content.Training;

/// <summary>Something a person might say, where it is written, and the label it teaches.</summary>
internal sealed record LabelledText(Written Text, string Label);
