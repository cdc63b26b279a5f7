using System.Globalization;
using System.Text.Json;
using Bot.Discord.Model;

namespace Bot.Discord.Rest;

/// <summary>The calls that pinned cards take. Where a channel refused an ordinary message a while ago, they knock all the same: a moderator
/// may just have granted what was missing.</summary>
internal sealed class PinRest(RestSender sender)
{
    public const int PageSize = 100;

    /// <summary>Posts a message; its nonce makes a repetition within a few minutes harmless.</summary>
    public Task<RestReply> PostAsync(ulong channel, MessagePayload message, CancellationToken ct) =>
        sender.SendAsync(Call(HttpMethod.Post, channel, "", "POST messages") with { Body = Json(message) }, ct);

    public Task<RestReply> EditAsync(ulong channel, ulong message, MessagePayload content, CancellationToken ct) =>
        sender.SendAsync(Call(HttpMethod.Patch, channel, $"/{Text(message)}", "PATCH message") with { Body = Json(content) }, ct);

    public Task<RestReply> PinAsync(ulong channel, ulong message, CancellationToken ct) =>
        sender.SendAsync(Call(HttpMethod.Put, channel, $"/pins/{Text(message)}", "PUT pin"), ct);

    public Task<RestReply> GetAsync(ulong channel, ulong message, CancellationToken ct) =>
        sender.SendAsync(Call(HttpMethod.Get, channel, $"/{Text(message)}", "GET message"), ct);

    public Task<RestReply> DeleteAsync(ulong channel, ulong message, CancellationToken ct) =>
        sender.SendAsync(Call(HttpMethod.Delete, channel, $"/{Text(message)}", "DELETE message"), ct);

    /// <summary>The first messages after an id, at most <see cref="PageSize"/>. Without the permission to read the history Discord gives
    /// none, and does not say why.</summary>
    /// <returns>Null where Discord could not be asked.</returns>
    public async Task<HistoryMessage[]?> HistoryAsync(ulong channel, ulong after, CancellationToken ct)
    {
        var reply = await sender.SendAsync(
            Call(HttpMethod.Get, channel, $"?limit={PageSize}&after={Text(after)}", "GET messages"), ct);
        return reply.IsSuccess ? reply.Read(DiscordJson.Default.HistoryMessageArray) : null;
    }

    private static RestCall Call(HttpMethod method, ulong channel, string rest, string route) =>
        new(method, $"channels/{Text(channel)}/messages{rest}", route, Text(channel));

    private static byte[] Json(MessagePayload message) => JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Default.MessagePayload);

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
