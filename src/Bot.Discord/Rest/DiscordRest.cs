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
    private const int UnknownWebhook = 10015;

    /// <summary>In which Discord reads a first response that was written to it.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(500);

    public bool IsRefused => sender.IsRefused;

    /// <returns>Null where Discord gave no answer, or refuses the token.</returns>
    public async Task<GatewayBot?> GatewayAsync(CancellationToken ct) =>
        await GetAsync("gateway/bot", DiscordJson.Default.GatewayBot, ct) is { Url.Length: > 0, SessionStartLimit: not null } gateway
            ? gateway : null;

    public Task<ApplicationInfo?> ApplicationAsync(CancellationToken ct) =>
        GetAsync("applications/@me", DiscordJson.Default.ApplicationInfo, ct);

    public Task<RestReply> CommandsAsync(ulong application, CancellationToken ct) => sender.SendAsync(
        new RestCall(HttpMethod.Get, $"applications/{Text(application)}/commands?with_localizations=true", "GET commands"), ct);

    public Task<RestReply> SetCommandsAsync(ulong application, CommandDeclaration[] commands, CancellationToken ct) =>
        sender.SendAsync(new RestCall(HttpMethod.Put, $"applications/{Text(application)}/commands", "PUT commands")
        {
            Body = Json(commands, DiscordJson.Default.CommandDeclarationArray),
        }, ct);

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
        FollowAsync(Webhook(HttpMethod.Patch, interaction, "/messages/@original", "PATCH original") with
        {
            Body = Json(message, DiscordJson.Default.MessagePayload),
        }, ct);

    public Task<RestReply> FollowUpAsync(Interaction interaction, MessagePayload message, CancellationToken ct) =>
        FollowAsync(Webhook(HttpMethod.Post, interaction, "", "POST webhook") with
        {
            Body = Json(message, DiscordJson.Default.MessagePayload),
            MayRepeat = false,
        }, ct);

    /// <summary>Deletes the answer to a command, or the message whose button was pressed.</summary>
    public Task<RestReply> DeleteOriginalAsync(Interaction interaction, CancellationToken ct) =>
        FollowAsync(Webhook(HttpMethod.Delete, interaction, "/messages/@original", "DELETE original"), ct);

    /// <summary>Until Discord has read the first response it knows of nothing that follows one; so it is asked once more.</summary>
    private async Task<RestReply> FollowAsync(RestCall call, CancellationToken ct)
    {
        var reply = await sender.SendAsync(call, ct);
        if (reply is not { Status: 404, Code: UnknownWebhook })
            return reply;
        await Task.Delay(Reading, time, ct);
        return await sender.SendAsync(call, ct);
    }

    private static RestCall Webhook(HttpMethod method, Interaction interaction, string rest, string route) =>
        new(method, $"webhooks/{Text(interaction.ApplicationId)}/{interaction.Token}{rest}", route, interaction.Token)
        {
            IsInteraction = true,
        };

    /// <returns>Null, too, for what is not JSON of this shape: a proxy's page, a body cut short.</returns>
    private async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken ct) where T : class
    {
        var reply = await sender.SendAsync(new RestCall(HttpMethod.Get, path, $"GET {path}"), ct);
        if (!reply.IsSuccess)
            return null;
        if (reply.Read(type) is { } read)
            return read;
        sender.SayUnreadable(path);
        return null;
    }

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
