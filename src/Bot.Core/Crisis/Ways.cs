namespace Bot.Core.Crisis;

internal static class Ways
{
    /// <summary>The quickest first; the chat comes last, as a link ends its sentence.</summary>
    public static IEnumerable<Way> To(CrisisLine line)
    {
        if (!line.Phones.IsEmpty)
            yield return new Way([.. line.Phones.SelectMany((phone, i) => (WayPart[])[new(i == 0 ? "call " : " or "), Number(phone)])]);
        if (line.Text is { } text)
            yield return new Way([new(text.Keyword is { } keyword ? $"text {keyword} to " : "text "), Number(text.Number)]);
        if (line.WhatsApp is { } whatsApp)
            yield return new Way([new("WhatsApp "), Number(whatsApp)]);
        if (line.Email is { } email)
            yield return new Way([new("email "), new(email, WayPartKind.Email)]);
        if (line.Chat is { } chat)
            yield return new Way([new("chat "), new(chat.OriginalString, WayPartKind.Link)]);
    }

    private static WayPart Number(string number) => new(number, WayPartKind.Number);
}
