using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Discord.Model;

namespace Bot.Discord.Rest;

/// <summary>The calls the bot makes, each with the limit it falls under and whether it may be repeated.</summary>
internal sealed class DiscordRest(RestSender sender, TimeProvider time)
{
    /// <summary>After this nobody sees a first response.</summary>
    private static readonly TimeSpan FirstResponse = TimeSpan.FromSeconds(3);

    private const int AlreadyAcknowledged = 40060;

    private readonly ClosedChannels _closed = new(time);

    public bool IsRefused => sender.IsRefused;

    /// <returns>Null where Discord gave no answer, or refuses the token.</returns>
    public async Task<GatewayBot?> GatewayAsync(CancellationToken ct) =>
        await GetAsync("gateway/bot", DiscordJson.Default.GatewayBot, ct) is { Url.Length: > 0, SessionStartLimit: not null } gateway
            ? gateway : null;

    public Task<ApplicationInfo?> ApplicationAsync(CancellationToken ct) =>
        GetAsync("applications/@me", DiscordJson.Default.ApplicationInfo, ct);

    public Task<CommandDeclaration[]?> CommandsAsync(ulong application, CancellationToken ct) =>
        GetAsync($"applications/{Text(application)}/commands?with_localizations=true", DiscordJson.Default.CommandDeclarationArray, ct);

    public async Task<bool> SetCommandsAsync(ulong application, CommandDeclaration[] commands, CancellationToken ct) =>
        (await sender.SendAsync(new RestCall(HttpMethod.Put, $"applications/{Text(application)}/commands", "PUT commands")
        {
            Body = Json(commands, DiscordJson.Default.CommandDeclarationArray),
        }, ct)).IsSuccess;

    /// <summary>Posts a message. Its nonce makes a repetition harmless: Discord answers it with the first.</summary>
    public async Task<RestReply> SendAsync(ulong channel, MessagePayload message, CancellationToken ct)
    {
        var resource = Text(channel);
        if (_closed.Contains(resource))
            return RestReply.HeldBack;
        var reply = await sender.SendAsync(new RestCall(HttpMethod.Post, $"channels/{resource}/messages", "POST messages", resource)
        {
            Body = Json(message, DiscordJson.Default.MessagePayload),
            MayRepeat = message is { Nonce: not null, EnforceNonce: true },
        }, ct);
        if (reply.Status is 403 or 404)
            _closed.Add(resource);
        return reply;
    }

    public Task<RestReply> DeleteAsync(ulong channel, ulong message, CancellationToken ct) => sender.SendAsync(
        new RestCall(HttpMethod.Delete, $"channels/{Text(channel)}/messages/{Text(message)}", "DELETE message", Text(channel)), ct);

    /// <summary>A second one for the same interaction is refused by Discord, so that repeating does no harm.</summary>
    /// <param name="once">As in <see cref="IDiscordTransport.RespondAsync"/>.</param>
    /// <returns>False where it came too late.</returns>
    public async Task<bool> RespondAsync(Interaction interaction, InteractionResponse response, bool once, CancellationToken ct)
    {
        var path = $"interactions/{Text(interaction.Id)}/{interaction.Token}/callback";
        var reply = await sender.SendAsync(new RestCall(HttpMethod.Post, path, "POST callback", interaction.Token)
        {
            Body = Json(response, DiscordJson.Default.InteractionResponse),
            IsInteraction = true,
            Patience = FirstResponse,
            MayRepeat = !once,
        }, ct);
        return reply.IsSuccess || (!once && reply.Code == AlreadyAcknowledged);
    }

    /// <summary>Fills a deferred answer, or changes one given before.</summary>
    public Task<RestReply> EditOriginalAsync(Interaction interaction, MessagePayload message, CancellationToken ct) =>
        sender.SendAsync(Webhook(HttpMethod.Patch, interaction, "/messages/@original", "PATCH original") with
        {
            Body = Json(message, DiscordJson.Default.MessagePayload),
        }, ct);

    public Task<RestReply> FollowUpAsync(Interaction interaction, MessagePayload message, CancellationToken ct) =>
        sender.SendAsync(Webhook(HttpMethod.Post, interaction, "", "POST webhook") with
        {
            Body = Json(message, DiscordJson.Default.MessagePayload),
            MayRepeat = false,
        }, ct);

    /// <summary>Deletes the answer to a command, or the message whose button was pressed.</summary>
    public Task<RestReply> DeleteOriginalAsync(Interaction interaction, CancellationToken ct) =>
        sender.SendAsync(Webhook(HttpMethod.Delete, interaction, "/messages/@original", "DELETE original"), ct);

    private static RestCall Webhook(HttpMethod method, Interaction interaction, string rest, string route) =>
        new(method, $"webhooks/{Text(interaction.ApplicationId)}/{interaction.Token}{rest}", route, interaction.Token)
        {
            IsInteraction = true,
        };

    /// <returns>Null, too, for what is not JSON of this shape: a proxy's page, a body cut short.</returns>
    private async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken ct) where T : class
    {
        var reply = await sender.SendAsync(new RestCall(HttpMethod.Get, path, $"GET {path}"), ct);
        try
        {
            return reply.IsSuccess ? JsonSerializer.Deserialize(reply.Body, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
