using System.Globalization;
using System.Text.Json;
using Bot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Rest;

/// <summary>Messages to channels, with what is known of what the bot may not do there.</summary>
internal sealed partial class ChannelRest(RestSender sender, TimeProvider time, ILogger<ChannelRest> logger)
{
    private const int NoReplyWithoutHistory = 160002;

    private readonly RefusingChannels _closed = new(time);
    private readonly RefusingChannels _withoutReplies = new(time);
    private readonly RefusingChannels _withoutEmbeds = new(time);

    /// <summary>Posts a message; where the bot may not reply, it stands for itself.</summary>
    public async Task<RestReply> SendAsync(ulong channel, MessagePayload message, CancellationToken ct)
    {
        if (_closed.Contains(channel))
            return RestReply.HeldBack;
        var mayReply = message.MessageReference is not null && !_withoutReplies.Contains(channel);
        var alone = message with { MessageReference = null };
        var reply = await PostAsync(channel, mayReply ? message : alone, ct);
        if (mayReply && reply.Code == NoReplyWithoutHistory)
        {
            _withoutReplies.Add(channel);
            reply = await PostAsync(channel, alone, ct);
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
                Body = Json(content),
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

    /// <summary>A nonce makes a repetition harmless: Discord answers it with the first.</summary>
    private Task<RestReply> PostAsync(ulong channel, MessagePayload message, CancellationToken ct) => sender.SendAsync(
        new RestCall(HttpMethod.Post, $"channels/{Text(channel)}/messages", "POST messages", Text(channel))
        {
            Body = Json(message),
            MayRepeat = message is { Nonce: not null, EnforceNonce: true },
        }, ct);

    private static SentMessage? Sent(RestReply reply) => reply.IsSuccess ? reply.Read(DiscordJson.Default.SentMessage) : null;

    private static byte[] Json(MessagePayload message) => JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Default.MessagePayload);

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
