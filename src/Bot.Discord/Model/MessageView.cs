using System.Text.Json;

namespace Bot.Discord.Model;

/// <summary>
/// The few fields of a message that decide whether it concerns the bot, read in one pass without an object made. Its words become a
/// string only when somebody asks for them.
/// </summary>
internal ref struct MessageView
{
    private const int Ephemeral = 64;
    private const int OrdinaryType = 0;
    private const int ReplyType = 19;

    private ReadOnlySpan<byte> _quotedContent;
    private bool _isMachine;
    private int _type;
    private long _flags;

    public ulong Id { get; private set; }

    public ulong Channel { get; private set; }

    /// <summary>0 in a direct message.</summary>
    public ulong Guild { get; private set; }

    public ulong Author { get; private set; }

    /// <summary>Whether it names the bot.</summary>
    public bool MentionsBot { get; private set; }

    /// <summary>Whether it answers a message of the bot.</summary>
    public bool RepliesToBot { get; private set; }

    /// <summary>False for bots, webhooks, the bot itself, and what Discord says of its own accord.</summary>
    public readonly bool IsFromPerson =>
        !_isMachine && _type is OrdinaryType or ReplyType && (_flags & Ephemeral) == 0 && Author != 0 && Id != 0 && Channel != 0;

    /// <summary>Whether there are words at all: without the Message Content intent most messages come empty.</summary>
    public readonly bool HasWords => _quotedContent.Length > 2;

    /// <param name="body">The <c>d</c> of a MESSAGE_CREATE; what follows it is not looked at.</param>
    /// <exception cref="JsonException">It is no message.</exception>
    public static MessageView Read(ReadOnlySpan<byte> body, ulong bot)
    {
        var view = default(MessageView);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A message is an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            view.Take(ref reader, body, bot);
        if (view.Author == bot)
            view._isMachine = true;
        return view;
    }

    /// <exception cref="InvalidOperationException">The words are no valid text.</exception>
    public readonly string Words()
    {
        if (!HasWords)
            return "";
        var reader = new Utf8JsonReader(_quotedContent);
        reader.Read();
        return reader.GetString()!;
    }

    private void Take(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> body, ulong bot)
    {
        if (reader.ValueTextEquals("id"u8))
            Id = IdIn(ref reader);
        else if (reader.ValueTextEquals("channel_id"u8))
            Channel = IdIn(ref reader);
        else if (reader.ValueTextEquals("guild_id"u8))
            Guild = IdIn(ref reader);
        else if (reader.ValueTextEquals("content"u8))
            _quotedContent = TextIn(ref reader, body);
        else if (reader.ValueTextEquals("author"u8))
            (Author, _isMachine) = PersonIn(ref reader) is var author && author.IsBot ? (author.Id, true) : (author.Id, _isMachine);
        else if (reader.ValueTextEquals("webhook_id"u8))
            _isMachine |= IdIn(ref reader) != 0;
        else if (reader.ValueTextEquals("type"u8))
            _type = (int)NumberIn(ref reader);
        else if (reader.ValueTextEquals("flags"u8))
            _flags = NumberIn(ref reader);
        else if (reader.ValueTextEquals("mentions"u8))
            MentionsBot = IsAmong(ref reader, bot);
        else if (reader.ValueTextEquals("referenced_message"u8))
            RepliesToBot = AuthorIn(ref reader) == bot;
        else
            Pass(ref reader);
    }

    private static void Pass(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    private static ulong IdIn(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (Snowflake.TryRead(ref reader, out var id))
            return id;
        reader.Skip();
        return 0;
    }

    private static long NumberIn(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
            return number;
        reader.Skip();
        return 0;
    }

    private static ReadOnlySpan<byte> TextIn(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return body[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
        reader.Skip();
        return [];
    }

    private static (ulong Id, bool IsBot) PersonIn(ref Utf8JsonReader reader)
    {
        var (id, isBot) = (0UL, false);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return default;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            if (reader.ValueTextEquals("id"u8))
                id = IdIn(ref reader);
            else if (reader.ValueTextEquals("bot"u8))
                isBot = reader.Read() && reader.TokenType == JsonTokenType.True;
            else
                Pass(ref reader);
        return (id, isBot);
    }

    private static bool IsAmong(ref Utf8JsonReader reader, ulong bot)
    {
        var found = false;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return false;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                if (reader.ValueTextEquals("id"u8))
                    found |= IdIn(ref reader) == bot;
                else
                    Pass(ref reader);
        return found;
    }

    private static ulong AuthorIn(ref Utf8JsonReader reader)
    {
        var author = 0UL;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return 0;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            if (reader.ValueTextEquals("author"u8))
                author = PersonIn(ref reader).Id;
            else
                Pass(ref reader);
        return author;
    }
}
