using System.Text;

namespace Bot.Matching;

/// <summary>What a label is called says something about it: its words are one more example.</summary>
internal static class LabelName
{
    /// <summary>"cardArrival" and "card_arrival" as "card arrival"; the words are parted where people part them in names.</summary>
    public static string Words(string label)
    {
        var words = new StringBuilder(label.Length + 4);
        for (var at = 0; at < label.Length; at++)
        {
            if (at > 0 && char.IsUpper(label[at]) && char.IsLower(label[at - 1]))
                words.Append(' ');
            words.Append(char.IsLetterOrDigit(label[at]) ? label[at] : ' ');
        }
        return words.ToString().Trim();
    }
}
