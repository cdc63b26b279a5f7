namespace Bot.Matching;

/// <summary>Features of one group share one norm, so that many n-grams do not outweigh few words.</summary>
internal enum FeatureGroup { Word = 1, Pair = 2, Letters = 3 }
