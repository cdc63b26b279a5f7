namespace Bot.Core.Crisis;

internal static class Ways
{
    /// <summary>The quickest first; the chat comes last, as a link ends its sentence.</summary>
    /// <param name="writtenFirst">Whether texting comes before calling.</param>
    public static IEnumerable<Way> To(CrisisLine line, bool writtenFirst) =>
    [
        .. writtenFirst ? Written(line).Concat(Called(line)) : Called(line).Concat(Written(line)),
        .. Linked(line),
    ];

    private static IEnumerable<Way> Called(CrisisLine line)
    {
        if (!line.Phones.IsEmpty)
            yield return new Way([.. line.Phones.SelectMany((phone, i) => (WayPart[])[new(i == 0 ? "call " : " or "), Number(phone)])]);
    }

    private static IEnumerable<Way> Written(CrisisLine line)
    {
        if (line.Text is { } text)
            yield return new Way([new(text.Keyword is { } keyword ? $"text {keyword} to " : "text "), Number(text.Number)]);
        if (line.WhatsApp is { } whatsApp)
            yield return new Way([new("WhatsApp "), Number(whatsApp)]);
    }

    private static IEnumerable<Way> Linked(CrisisLine line)
    {
        if (line.Email is { } email)
            yield return new Way([new("email "), new(email, WayPartKind.Email)]);
        if (line.Chat is { } chat)
            yield return new Way([new("chat "), new(chat.OriginalString, WayPartKind.Link)]);
    }

    private static WayPart Number(string number) => new(number, WayPartKind.Number);
}
