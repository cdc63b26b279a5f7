using System.Text;
using Bot.Matching;

namespace Bot.Content.Reading;

/// <summary>A text as the matcher reads it: two texts that come to the same are the same to the bot.</summary>
internal static class Normal
{
    /// <returns>The words between single spaces; empty where there is none.</returns>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var word in Tokens.Of(text))
            words.Append(words.Length == 0 ? "" : " ").Append(word);
        return words.ToString();
    }

    /// <summary>The words joined by hyphens, as ids are written.</summary>
    /// <param name="longest">Characters, at least 1; words that do not fit are left out.</param>
    public static string Id(string text, int longest)
    {
        var id = Of(text).Replace(' ', '-');
        return id.Length <= longest ? id : id[longest] == '-' ? id[..longest] : id.LastIndexOf('-', longest) is > 0 and var end ? id[..end] : id[..longest];
    }
}
