using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.World;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.FakeDiscord.Gateway;

/// <summary>Version 10 over JSON: what the bot may say, when, and how the line is closed when it says something else.</summary>
internal sealed class FakeGateway(DiscordServerOptions options, Faults faults, Population population, Violations violations)
{
    private const int LongestPayload = 4096;
    private const int MostInAMinute = 120;

    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly Welcome _welcome = new(options, faults, population);
    private int _named;

    public IdentifyLimit Identifies { get; } = new(options);

    /// <summary>The owner may switch it off while bots run.</summary>
    public bool MessageContent { get; set; } = options.MessageContent;

    private int _resumes;

    public int GuildsSent => _welcome.GuildsSent;

    public int Resumes => Volatile.Read(ref _resumes);

    public ConcurrentQueue<string> ConnectedBy { get; } = new();

    /// <summary>The codes bots have closed with; null where the line just broke.</summary>
    public ConcurrentQueue<int?> ClosedBy { get; } = new();

    public IEnumerable<GatewaySession> Sessions => _sessions.Values;

    public IEnumerable<GatewaySession> Connected => _sessions.Values.Where(session => session.Socket is { IsOpen: true });

    public void Forget(GatewaySession session) => _sessions.TryRemove(session.Id, out _);

    public async Task AcceptAsync(HttpContext http)
    {
        ConnectedBy.Enqueue(http.Request.Path + http.Request.QueryString);
        if (faults.Unreachable?.Invoke(http.Request.Path.Value!) is true)
        {
            http.Abort();
            return;
        }
        using var web = await http.WebSockets.AcceptWebSocketAsync();
        using var socket = new GatewaySocket(web, http.Request.Query["compress"] == "zlib-stream", faults);
        if (http.Request.Query["v"] != "10" || http.Request.Query["encoding"] != "json")
        {
            await socket.CloseAsync(4012, "Invalid API version");
            return;
        }
        if (faults.ReconnectsInsteadOfHello-- > 0)
            await socket.SendAsync(Payloads.Op(7));
        else
            await socket.SendAsync(Payloads.Op(10, new JsonObject { ["heartbeat_interval"] = (int)options.Heartbeat.TotalMilliseconds }));
        try
        {
            await HearAsync(socket);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            ClosedBy.Enqueue(null);
        }
        finally
        {
            foreach (var one in _sessions.Values)
                one.Detach(socket);
            socket.Abort();
        }
    }

    private async Task HearAsync(GatewaySocket socket)
    {
        GatewaySession? session = null;
        var recent = new Queue<long>();
        while (true)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(socket.Aborted);
            patience.CancelAfter(options.Heartbeat * 2.5);
            var (message, closed) = await socket.ReceiveAsync(patience.Token);
            if (message is null)
            {
                ClosedBy.Enqueue((int?)closed);
                if (session is not null && (int?)closed is 1000 or 1001)
                    Forget(session);
                return;
            }
            var now = options.Time.GetTimestamp();
            recent.Enqueue(now);
            while (options.Time.GetElapsedTime(recent.Peek(), now) > TimeSpan.FromMinutes(1))
                recent.Dequeue();
            var (code, why) = recent.Count > MostInAMinute ? (4008, "Rate limited")
                : message.Length > LongestPayload ? (4002, "Payload too large")
                : Parse(message) is not { } payload ? (4002, "Decode error")
                : await AnswerAsync(socket, payload, session, found => session = found);
            if (code != 0)
            {
                violations.Add($"gateway: closed with {code} {why}");
                await socket.CloseAsync(code, why);
            }
        }
    }

    private async Task<(int Code, string Why)> AnswerAsync(
        GatewaySocket socket, JsonObject payload, GatewaySession? session, Action<GatewaySession> attach)
    {
        var data = payload["d"];
        switch (payload["op"]?.GetValueKind() == JsonValueKind.Number ? payload["op"]!.GetValue<int>() : -1)
        {
            case 1:
                if (!faults.IgnoresHeartbeats)
                    await socket.SendAsync(Payloads.Op(11));
                return default;
            case 2 when session is not null:
                return (4005, "Already authenticated");
            case 2:
                return await IdentifyAsync(socket, data as JsonObject, attach);
            case 6:
                return await ResumeAsync(socket, data as JsonObject, attach);
            case 3 or 4 or 8 or 31:
                return session is null ? (4003, "Not authenticated") : default;
            default:
                return (4001, "Unknown opcode");
        }
    }

    private async Task<(int Code, string Why)> IdentifyAsync(GatewaySocket socket, JsonObject? data, Action<GatewaySession> attach)
    {
        var anyIntent = MessageContent || faults.Broken == GatewayPromise.DisallowedIntents;
        if (IdentifyRules.Refusal(data, options, population, anyIntent) is var refused && refused.Code != 0)
            return refused;
        var (shard, shards) = IdentifyRules.ShardOf(data!);
        if (!Identifies.Take(shard))
        {
            violations.Add($"gateway: shard {shard} identified too early or beyond the budget");
            await socket.SendAsync(Payloads.Op(9, false));
            return default;
        }
        var session = new GatewaySession(
            $"session{Interlocked.Increment(ref _named)}", shard, shards, (Intents)data!["intents"]!.GetValue<int>());
        _sessions[session.Id] = session;
        await session.AttachAsync(socket, 0);
        attach(session);
        await _welcome.ReadyAsync(session);
        _ = _welcome.GuildsAsync(session);
        return default;
    }

    private async Task<(int Code, string Why)> ResumeAsync(GatewaySocket socket, JsonObject? data, Action<GatewaySession> attach)
    {
        if (data?["token"]?.GetValue<string>() is not { } token || data["session_id"]?.GetValue<string>() is not { } id
            || data["seq"] is not { } seq)
            return (4002, "Decode error");
        if (token != options.Token)
            return (4004, "Authentication failed");
        if (faults.RefusesResumes)
            return (4000, "Asked for");
        if (!_sessions.TryGetValue(id, out var session))
        {
            await socket.SendAsync(Payloads.Op(9, false));
            return default;
        }
        if (seq.GetValue<int>() > session.Sequence)
            return (4007, "Invalid seq");
        Interlocked.Increment(ref _resumes);
        await session.AttachAsync(socket, faults.Broken == GatewayPromise.Replay ? int.MaxValue : seq.GetValue<int>());
        attach(session);
        await session.DispatchAsync("RESUMED", () => """{"_trace":[]}"""u8.ToArray());
        return default;
    }

    public bool MayRead(GatewaySession session) =>
        session.Intents.HasFlag(Intents.MessageContent) || faults.Broken == GatewayPromise.BlankContent;

    /// <param name="guild">Null for direct messages, which go to the first shard.</param>
    /// <param name="needs">Null where no intent is needed.</param>
    /// <param name="times">How often it happens, as like as two eggs.</param>
    public async Task DispatchAsync(string name, ulong? guild, Intents needs, Func<GatewaySession, JsonObject> body, int times = 1)
    {
        if (faults.DuplicatesEvents)
            times *= 2;
        foreach (var session in _sessions.Values)
            if ((session.Intents & needs) == needs && session.Shard == (guild is { } id ? (int)((id >> 22) % (ulong)session.Shards) : 0))
            {
                var bytes = Payloads.Bytes(body(session));
                for (var i = 0; i < times; i++)
                    await session.DispatchAsync(name, () => bytes);
            }
    }

    private static JsonObject? Parse(byte[] message)
    {
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(message)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
