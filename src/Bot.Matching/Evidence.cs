namespace Bot.Matching;

/// <param name="Feature">
/// A word ("withdrawal"), two words in a row ("heroin withdrawal"), or a word the model never saw but whose letters it knows
/// ("~withdrawl").
/// </param>
/// <param name="Weight">What the feature added to the label's log-odds; negative when it spoke against the label.</param>
public readonly record struct Evidence(string Feature, float Weight);
