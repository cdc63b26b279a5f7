namespace Bot.Matching;

/// <summary>Something a person might say, and what it means: the label of an intent, or <see cref="IntentModel.OutOfScope"/>.</summary>
public readonly record struct Example(string Text, string Label);
