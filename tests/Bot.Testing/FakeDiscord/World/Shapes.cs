using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>Objects as Discord sends them, with every field its document requires.</summary>
public static class Shapes
{
    public const string AllPermissions = "2251799813685247";

    internal static JsonObject User(ulong id, string name, bool bot = false) => new()
    {
        ["id"] = Snowflakes.Text(id),
        ["username"] = name,
        ["avatar"] = null,
        ["discriminator"] = bot ? "0001" : "0",
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["bot"] = bot,
        ["global_name"] = null,
        ["primary_guild"] = null,
        ["banner"] = null,
        ["accent_color"] = null,
    };

    internal static JsonObject Me(ulong id) =>
        With(User(id, "helper", bot: true), ("mfa_enabled", true), ("locale", "en-US"), ("verified", true), ("email", null));

    internal static JsonObject Member(string permissions = AllPermissions) => new()
    {
        ["roles"] = new JsonArray(),
        ["nick"] = null,
        ["avatar"] = null,
        ["banner"] = null,
        ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
        ["premium_since"] = null,
        ["communication_disabled_until"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["pending"] = false,
        ["flags"] = 0,
        ["permissions"] = permissions,
    };

    internal static JsonObject TextChannel(ulong id, ulong guild, string name) => new()
    {
        ["id"] = Snowflakes.Text(id),
        ["type"] = 0,
        ["guild_id"] = Snowflakes.Text(guild),
        ["name"] = name,
        ["position"] = 0,
        ["flags"] = 0,
        ["topic"] = null,
        ["nsfw"] = false,
        ["parent_id"] = null,
        ["last_message_id"] = null,
        ["rate_limit_per_user"] = 0,
        ["permission_overwrites"] = new JsonArray(),
    };

    internal static JsonObject DirectChannel(ulong id, JsonObject recipient) => new()
    {
        ["id"] = Snowflakes.Text(id),
        ["type"] = 1,
        ["flags"] = 0,
        ["last_message_id"] = null,
        ["recipients"] = new JsonArray(recipient.DeepClone()),
    };

    internal static JsonObject Message(ulong id, ulong channel, JsonObject author, string content, DateTimeOffset at) => new()
    {
        ["id"] = Snowflakes.Text(id),
        ["channel_id"] = Snowflakes.Text(channel),
        ["author"] = author.DeepClone(),
        ["content"] = content,
        ["type"] = 0,
        ["timestamp"] = at.ToString("yyyy-MM-ddTHH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture),
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["flags"] = 0,
        ["pinned"] = false,
    };

    internal static JsonObject Application(ulong id, int flags) => new()
    {
        ["id"] = Snowflakes.Text(id),
        ["name"] = "helper",
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = User(id, "helper", bot: true),
        ["verify_key"] = new string('0', 64),
        ["flags"] = flags,
        ["flags_new"] = flags.ToString(CultureInfo.InvariantCulture),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = User(1, "owner"),
        ["approximate_guild_count"] = 1,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray(),
    };

    internal static JsonObject With(JsonObject shape, params ReadOnlySpan<(string Key, JsonNode? Value)> more)
    {
        foreach (var (key, value) in more)
            shape[key] = value;
        return shape;
    }
}
