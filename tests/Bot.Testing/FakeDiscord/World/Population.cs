using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>Who and what exists: the bot, its guilds, and the rooms somebody has spoken in.</summary>
internal sealed class Population
{
    private readonly ConcurrentDictionary<ulong, Room> _rooms = new();
    private readonly Dictionary<ulong, Guild> _guilds;
    private readonly DiscordServerOptions _options;

    public Population(DiscordServerOptions options)
    {
        _options = options;
        MessageContent = options.MessageContent;
        Application = Ids.Next();
        Me = Application;
        Guilds = [.. Enumerable.Range(0, options.Guilds).Select(_ => new Guild(Ids.Next(), options.Channels, options.Members))];
        _guilds = Guilds.ToDictionary(guild => guild.Id);
    }

    public Snowflakes Ids { get; } = new();

    public ulong Application { get; }

    /// <summary>The bot's user; as for most bots it is the application's id.</summary>
    public ulong Me { get; }

    public IReadOnlyList<Guild> Guilds { get; }

    public string GatewayUrl { get; set; } = "";

    public string ResumeUrl { get; set; } = "";

    /// <summary>Flag 18: approved for Message Content; 19: switched on below the review threshold.</summary>
    public int Flags => MessageContent ? 1 << 19 : 0;

    /// <summary>As the portal shows it.</summary>
    public bool MessageContent { get; set; }

    public List<JsonObject> Commands { get; } = [];

    public ConcurrentDictionary<string, Interaction> Interactions { get; } = new(StringComparer.Ordinal);

    private int _posted;

    /// <summary>Messages the bot has posted to channels.</summary>
    public int Posted => Volatile.Read(ref _posted);

    public void CountPosted() => Interlocked.Increment(ref _posted);

    /// <returns>Null where there is no such channel.</returns>
    public Room? Find(ulong channel)
    {
        if (_rooms.TryGetValue(channel, out var room))
            return room;
        var guild = channel >> 22 << 22;
        if (!_guilds.TryGetValue(guild, out var known) || channel == guild || channel - guild > (ulong)known.Channels)
            return null;
        return _rooms.GetOrAdd(channel, id => new Room(id, guild, Shapes.TextChannel(id, guild, "support")));
    }

    public Room DirectWith(JsonObject user) =>
        _rooms.Values.FirstOrDefault(room =>
            room.Guild is null && room.Channel["recipients"]![0]!["id"]!.GetValue<string>() == user["id"]!.GetValue<string>())
        ?? Add(Ids.Next(), user);

    private Room Add(ulong id, JsonObject user) => _rooms.GetOrAdd(id, _ => new Room(id, null, Shapes.DirectChannel(id, user)));
}
