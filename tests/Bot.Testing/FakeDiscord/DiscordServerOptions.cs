namespace Bot.Testing.FakeDiscord;

/// <summary>What the pretended Discord allows and holds.</summary>
public sealed record DiscordServerOptions
{
    public string Token { get; init; } = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Fake.not-a-secret";

    public int Guilds { get; init; } = 1;

    /// <summary>Text channels of each guild.</summary>
    public int Channels { get; init; } = 2;

    /// <summary>Members each guild lists beside the bot.</summary>
    public int Members { get; init; } = 2;

    /// <summary>How many shards <c>/gateway/bot</c> recommends.</summary>
    public int Shards { get; init; } = 1;

    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Identifies left; one beyond them resets the token, as Discord does.</summary>
    public int Identifies { get; init; } = 1000;

    /// <summary>In which each identify bucket may be used once. Discord's is 5 seconds.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Whether the owner has switched the Message Content intent on.</summary>
    public bool MessageContent { get; init; } = true;

    /// <summary>Requests a bucket takes in its window.</summary>
    public int BucketLimit { get; init; } = 5;

    public TimeSpan BucketWindow { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Requests a second over all buckets; interactions are exempt.</summary>
    public int GlobalLimit { get; init; } = 50;

    /// <summary>Whether traffic is checked against Discord's document. Off where nothing but speed is asked about.</summary>
    public bool Checks { get; init; } = true;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
