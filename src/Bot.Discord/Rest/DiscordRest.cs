using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Rest;

/// <summary>The calls the bot makes, each with the limit it falls under and whether it may be repeated.</summary>
internal sealed partial class DiscordRest(RestSender sender, TimeProvider time, ILogger<DiscordRest> logger)
{
    /// <summary>After this nobody sees a first response.</summary>
    private static readonly TimeSpan FirstResponse = TimeSpan.FromSeconds(3);

    private const int AlreadyAcknowledged = 40060;
    private const int NoReplyWithoutHistory = 160002;
    private const int UnknownWebhook = 10015;

    /// <summary>In which Discord reads a first response that was written to it.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(500);

    private readonly RefusingChannels _closed = new(time);
    private readonly RefusingChannels _withoutReplies = new(time);
    private readonly RefusingChannels _withoutEmbeds = new(time);

    public bool IsRefused => sender.IsRefused;

    /// <returns>Null where Discord gave no answer, or refuses the token.</returns>
    public Task<GatewayBot?> GatewayAsync(CancellationToken ct) => GetAsync("gateway/bot", DiscordJson.Default.GatewayBot, ct);

    public Task<ApplicationInfo?> ApplicationAsync(CancellationToken ct) =>
        GetAsync("applications/@me", DiscordJson.Default.ApplicationInfo, ct);

    public Task<RestReply> CommandsAsync(ulong application, CancellationToken ct) => sender.SendAsync(
        new RestCall(HttpMethod.Get, $"applications/{Text(application)}/commands?with_localizations=true", "GET commands"), ct);

    public Task<RestReply> SetCommandsAsync(ulong application, CommandDeclaration[] commands, CancellationToken ct) =>
        sender.SendAsync(new RestCall(HttpMethod.Put, $"applications/{Text(application)}/commands", "PUT commands")
        {
            Body = Json(commands, DiscordJson.Default.CommandDeclarationArray),
        }, ct);

    /// <summary>Posts a message; where the bot may not reply, it stands for itself.</summary>
    public async Task<RestReply> SendAsync(ulong channel, MessagePayload message, CancellationToken ct)
    {
        if (_closed.Contains(channel))
            return RestReply.HeldBack;
        var mayReply = message.MessageReference is not null && !_withoutReplies.Contains(channel);
        var reply = await PostAsync(channel, mayReply ? message : message with { MessageReference = null }, ct);
        if (mayReply && reply.Code == NoReplyWithoutHistory)
        {
            _withoutReplies.Add(channel);
            reply = await PostAsync(channel, message with { MessageReference = null }, ct);
        }
        if (reply.Status is 403 or 404 && _closed.Add(channel))
            LogClosed(reply.Code);
        if (message.Embeds.Length > 0 && Sent(reply) is { Embeds: not { Length: > 0 } } && _withoutEmbeds.Add(channel))
            LogWithoutEmbeds();
        return reply;
    }

    /// <summary>Whether embeds are shown there, as far as is known: Discord takes a message where they are not, and leaves them
    /// out.</summary>
    public bool ShowsEmbeds(ulong channel) => !_withoutEmbeds.Contains(channel);

    /// <summary>Puts something else in the place of a message that was just sent.</summary>
    /// <param name="sent">What Discord said to it.</param>
    /// <returns>Whether it was taken.</returns>
    public async Task<bool> ReplaceAsync(ulong channel, RestReply sent, MessagePayload content, CancellationToken ct) =>
        Sent(sent) is { Id: var message } && (await sender.SendAsync(
            new RestCall(HttpMethod.Patch, $"channels/{Text(channel)}/messages/{Text(message)}", "PATCH message", Text(channel))
            {
                Body = Json(content, DiscordJson.Default.MessagePayload),
            }, ct)).IsSuccess;

    /// <summary>Takes note of what the bot may do where somebody has just chosen something: what a channel refused a while ago, it may
    /// have been granted since.</summary>
    public void Know(Interaction interaction)
    {
        if (interaction is not { Home: not 0, ChannelId: { } channel })
            return;
        if (interaction.AppPermissions.FirstLacking(Permissions.ViewChannel, interaction.ToSpeak) is null)
            _closed.Remove(channel);
        if (interaction.AppPermissions.Allow(Permissions.ReadMessageHistory))
            _withoutReplies.Remove(channel);
        if (interaction.AppPermissions.Allow(Permissions.EmbedLinks))
            _withoutEmbeds.Remove(channel);
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

    /// <summary>A nonce makes a repetition harmless: Discord answers it with the first.</summary>
    private Task<RestReply> PostAsync(ulong channel, MessagePayload message, CancellationToken ct) => sender.SendAsync(
        new RestCall(HttpMethod.Post, $"channels/{Text(channel)}/messages", "POST messages", Text(channel))
        {
            Body = Json(message, DiscordJson.Default.MessagePayload),
            MayRepeat = message is { Nonce: not null, EnforceNonce: true },
        }, ct);

    private static SentMessage? Sent(RestReply reply) => reply.IsSuccess ? reply.Read(DiscordJson.Default.SentMessage) : null;

    private static RestCall Webhook(HttpMethod method, Interaction interaction, string rest, string route) =>
        new(method, $"webhooks/{Text(interaction.ApplicationId)}/{interaction.Token}{rest}", route, interaction.Token)
        {
            IsInteraction = true,
        };

    private async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken ct) where T : class
    {
        var reply = await sender.SendAsync(new RestCall(HttpMethod.Get, path, $"GET {path}"), ct);
        return reply.IsSuccess ? JsonSerializer.Deserialize(reply.Body, type) : null;
    }

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(414, LogLevel.Warning,
        "A channel on Discord refused a message (code {Code}) and is left alone for ten minutes, or until somebody uses a command there " +
        "and the bot may send")]
    private partial void LogClosed(int code);

    [LoggerMessage(416, LogLevel.Warning,
        "Discord left out the embeds of a message, so answers there are plain text for ten minutes. For more, the bot needs the " +
        "permission 'Embed Links' there")]
    private partial void LogWithoutEmbeds();
}
