using System.Buffers;
using System.Text.Json;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>A server that is described only when it is sent, so that a hundred thousand of them cost nothing here.</summary>
/// <param name="Channels">How many text channels it has; their ids follow its own.</param>
/// <param name="Members">How many members it lists; the bot is one more.</param>
internal sealed record Guild(ulong Id, int Channels = 2, int Members = 2)
{
    public ulong Channel(int index) => Id + 1 + (ulong)index;

    public int Shard(int of) => (int)((Id >> 22) % (ulong)of);

    /// <summary>The <c>d</c> of a GUILD_CREATE.</summary>
    public byte[] Describe(ulong me)
    {
        var buffer = new ArrayBufferWriter<byte>(1024 + Channels * 400 + Members * 400);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        WriteId(json, "id", Id);
        json.WriteString("name"u8, "A community");
        WriteId(json, "owner_id", 1);
        json.WriteString("joined_at"u8, "2026-01-01T00:00:00.000000+00:00");
        json.WriteBoolean("large"u8, false);
        json.WriteBoolean("unavailable"u8, false);
        json.WriteNumber("member_count"u8, Members + 1);
        json.WriteNumber("afk_timeout"u8, 300);
        json.WriteNumber("verification_level"u8, 1);
        json.WriteNumber("default_message_notifications"u8, 1);
        json.WriteNumber("explicit_content_filter"u8, 0);
        json.WriteNumber("mfa_level"u8, 0);
        json.WriteNumber("system_channel_flags"u8, 0);
        json.WriteNumber("premium_tier"u8, 0);
        json.WriteNumber("nsfw_level"u8, 0);
        json.WriteString("preferred_locale"u8, "en-US");
        json.WriteBoolean("premium_progress_bar_enabled"u8, false);
        foreach (var none in (ReadOnlySpan<string>)["icon", "splash", "discovery_splash", "afk_channel_id",
            "application_id", "system_channel_id",
            "rules_channel_id", "vanity_url_code", "description", "banner", "public_updates_channel_id", "safety_alerts_channel_id"])
            json.WriteNull(none);
        foreach (var none in (ReadOnlySpan<string>)["emojis", "features", "voice_states", "threads", "presences", "stage_instances",
            "guild_scheduled_events", "stickers", "soundboard_sounds"])
        {
            json.WriteStartArray(none);
            json.WriteEndArray();
        }
        WriteRoles(json);
        WriteChannels(json);
        WriteMembers(json, me);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private void WriteRoles(Utf8JsonWriter json)
    {
        json.WriteStartArray("roles"u8);
        json.WriteStartObject();
        WriteId(json, "id", Id);
        json.WriteString("name"u8, "@everyone");
        json.WriteString("permissions"u8, Shapes.AllPermissions);
        json.WriteNumber("position"u8, 0);
        json.WriteNumber("color"u8, 0);
        json.WriteBoolean("hoist"u8, false);
        json.WriteBoolean("managed"u8, false);
        json.WriteBoolean("mentionable"u8, false);
        json.WriteNumber("flags"u8, 0);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteChannels(Utf8JsonWriter json)
    {
        json.WriteStartArray("channels"u8);
        for (var i = 0; i < Channels; i++)
        {
            json.WriteStartObject();
            WriteId(json, "id", Channel(i));
            json.WriteNumber("type"u8, 0);
            json.WriteString("name"u8, "support-and-questions");
            json.WriteNumber("position"u8, i);
            json.WriteNumber("flags"u8, 0);
            json.WriteString("topic"u8, "Please be kind. Ask what you like; nobody here will judge you.");
            json.WriteBoolean("nsfw"u8, false);
            json.WriteNull("parent_id"u8);
            WriteId(json, "last_message_id", Channel(i) + 1000);
            json.WriteNumber("rate_limit_per_user"u8, 0);
            json.WriteStartArray("permission_overwrites"u8);
            json.WriteStartObject();
            WriteId(json, "id", Id);
            json.WriteNumber("type"u8, 0);
            json.WriteString("allow"u8, "0");
            json.WriteString("deny"u8, "0");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteMembers(Utf8JsonWriter json, ulong me)
    {
        json.WriteStartArray("members"u8);
        for (var i = -1; i < Members; i++)
        {
            json.WriteStartObject();
            json.WriteStartObject("user"u8);
            WriteId(json, "id", i < 0 ? me : Id + 10_000 + (ulong)i);
            json.WriteString("username"u8, i < 0 ? "helper" : $"member{i}");
            json.WriteString("discriminator"u8, "0");
            json.WriteNull("avatar"u8);
            json.WriteNull("global_name"u8);
            json.WriteNumber("public_flags"u8, 0);
            json.WriteBoolean("bot"u8, i < 0);
            json.WriteEndObject();
            json.WriteStartArray("roles"u8);
            json.WriteEndArray();
            json.WriteNull("nick"u8);
            json.WriteNull("avatar"u8);
            json.WriteNull("premium_since"u8);
            json.WriteNull("communication_disabled_until"u8);
            json.WriteString("joined_at"u8, "2026-01-01T00:00:00.000000+00:00");
            json.WriteBoolean("deaf"u8, false);
            json.WriteBoolean("mute"u8, false);
            json.WriteBoolean("pending"u8, false);
            json.WriteNumber("flags"u8, 0);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteId(Utf8JsonWriter json, string name, ulong id)
    {
        Span<char> text = stackalloc char[20];
        id.TryFormat(text, out var length);
        json.WriteString(name, text[..length]);
    }
}
