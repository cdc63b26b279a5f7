using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.Gateway;

namespace Bot.Testing.FakeDiscord;

/// <content>What Discord does to the lines and the sessions on them.</content>
public sealed partial class DiscordServer
{
    /// <summary>Switches the Message Content intent on or off, as its owner can while bots run.</summary>
    public void AllowMessageContent(bool allowed) => _gateway.MessageContent = allowed;

    /// <summary>The same, with the portal showing it.</summary>
    public void ShowMessageContent(bool allowed)
    {
        AllowMessageContent(allowed);
        _population.MessageContent = allowed;
    }

    /// <summary>Whether every guild has been described to every session.</summary>
    public bool GuildsSent => _gateway.GuildsSent >= _population.Guilds.Count;

    /// <summary>An event made by hand.</summary>
    public Task DispatchAsync(string name, JsonObject body, ulong? guild = null) =>
        _gateway.DispatchAsync(name, guild, Intents.None, _ => body);

    /// <summary>Op 7 to every shard.</summary>
    public Task ReconnectAsync() => EachAsync(socket => socket.SendAsync(Payloads.Op(7)));

    /// <summary>Op 9 to every shard.</summary>
    public Task InvalidateAsync(bool resumable) => Faults.Broken == GatewayPromise.InvalidSession && !resumable
        ? Task.CompletedTask : EachAsync(socket => socket.SendAsync(Payloads.Op(9, resumable)), forgets: !resumable);

    /// <summary>Closes every line; after some codes the session is gone.</summary>
    public Task CloseAsync(int code) =>
        EachAsync(socket => socket.CloseAsync(code, $"closed with {code}"), forgets: code is 4003 or 4007 or 4009);

    /// <summary>Asks every shard for a heartbeat.</summary>
    public Task AskForHeartbeatAsync() => EachAsync(socket => socket.SendAsync(Payloads.Op(1)));

    /// <summary>Cuts the line of one shard, or of all.</summary>
    public void Drop(int? shard = null)
    {
        foreach (var session in _gateway.Connected.ToArray())
            if (shard is null || session.Shard == shard)
                session.Socket?.Abort();
    }

    /// <summary>Sends bytes as they are, as one message to every shard.</summary>
    public Task SendRawAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text) =>
        EachAsync(socket => socket.SendRawAsync(bytes, type));

    /// <summary>Sends a payload as text to every shard, through its compressor where it has one.</summary>
    public Task SendPayloadAsync(string payload) => SendPayloadAsync(Encoding.UTF8.GetBytes(payload));

    public Task SendPayloadAsync(byte[] payload) => EachAsync(socket => socket.SendAsync(payload));

    private async Task EachAsync(Func<GatewaySocket, Task> act, bool forgets = false)
    {
        foreach (var session in _gateway.Connected.ToArray())
        {
            var socket = session.Socket;
            if (forgets)
                _gateway.Forget(session);
            if (socket is not null)
                await act(socket);
        }
    }
}
