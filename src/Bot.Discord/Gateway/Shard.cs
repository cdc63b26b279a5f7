using System.Net.WebSockets;
using System.Text.Json;
using Bot.Discord.Model;
using Bot.Telemetry;

namespace Bot.Discord.Gateway;

/// <summary>One share of the bot's servers: keeps a session alive over as many connections as it takes.</summary>
/// <param name="saved">Left by a process before this one, or null.</param>
internal sealed class Shard(int id, ShardContext context, GatewaySession? saved, ShardLog log)
{
    /// <summary>After so many connects in a row without Hello a session is resumed where sessions begin, or replaced.</summary>
    private const int MostSilent = 3;

    private readonly Backoff _backoff = new(context.Pace.FirstBackoff, context.Pace.LongestBackoff, context.Random);
    private readonly ShardEvents _events = new(context, log);
    private OpenSession? _session = saved is null ? null : new OpenSession(saved, context.Time);
    private GatewayIntents _asked = saved?.Intents ?? context.Intents;
    private int _silent;

    /// <summary>As it stands now, to be saved; null where there is none.</summary>
    public GatewaySession? Session => _session?.State;

    /// <returns>Completes where cancelled, with the session kept, or where Discord refuses the shard for good.</returns>
    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var (then, code) = await TryAsync(ct);
            if (then == AfterClose.GiveUp || (then == AfterClose.IdentifyWithLess && !_asked.HasFlag(GatewayIntents.MessageContent)))
            {
                log.GivenUp(id, CloseCode.Advice(code));
                return;
            }
            if (then == AfterClose.IdentifyWithLess && context.TakeMessageContentBack())
                log.Less();
            if (then != AfterClose.Resume)
                _session = null;
            if (!ct.IsCancellationRequested)
                await Task.Delay(PauseBefore(then), context.Time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Discord asks for one to five seconds before a session that replaces another.</summary>
    private TimeSpan PauseBefore(AfterClose then)
    {
        var pause = _backoff.Next();
        var least = context.Pace.FirstBackoff * (1 + 4 * context.Random.NextDouble());
        return then == AfterClose.Identify && pause < least ? least : pause;
    }

    /// <summary>What nobody foresaw costs the session, lest that be what is wrong, and never the shard.</summary>
    private async Task<(AfterClose Then, int? Code)> TryAsync(CancellationToken ct)
    {
        try
        {
            return await ConnectOnceAsync(ct);
        }
        catch (Exception unexpected)
        {
            log.Failed(unexpected);
            return (ct.IsCancellationRequested ? AfterClose.Resume : AfterClose.Identify, null);
        }
    }

    private async Task<(AfterClose Then, int? Code)> ConnectOnceAsync(CancellationToken ct)
    {
        using var connection = new GatewayConnection(context);
        var then = (AfterClose?)null;
        var elsewhere = _silent >= MostSilent;
        var greeted = false;
        var work = Task.CompletedTask;
        var beat = Task.CompletedTask;
        try
        {
            await connection.ConnectAsync(context.Address(elsewhere ? context.Url : _session?.ResumeUrl ?? context.Url), ct);
            await using var stopping = ct.Register(() => work = connection.CloseAsync());
            using var hello = new CancellationTokenSource(context.Pace.Patience, context.Time);
            await using var silent = hello.Token.Register(connection.Cut);
            await connection.HearAsync(Handle, log.Complain);

            bool Handle(PayloadAssembler payload)
            {
                switch (payload.Head.Op)
                {
                    case GatewayOp.Hello:
                        greeted = true;
                        hello.CancelAfter(Timeout.InfiniteTimeSpan);
                        var interval = Math.Clamp(ShardEvents.HelloIn(payload).HeartbeatInterval, 100, 600_000);
                        beat = connection.BeatAsync(TimeSpan.FromMilliseconds(interval), () => _session?.Last);
                        work = OpenAsync(connection);
                        break;
                    case GatewayOp.Dispatch:
                        Dispatch(payload);
                        break;
                    case GatewayOp.Heartbeat:
                        _ = connection.SendAsync(GatewayWriter.Heartbeat(_session?.Last));
                        break;
                    case GatewayOp.HeartbeatAck:
                        connection.Acknowledge();
                        break;
                    case GatewayOp.Reconnect:
                        then = AfterClose.Resume;
                        _backoff.Succeeded();
                        return false;
                    case GatewayOp.InvalidSession:
                        then = payload.Body.StartsWith("true"u8) ? AfterClose.Resume : AfterClose.Identify;
                        return false;
                    default:
                        log.Complain(new JsonException($"opcode {payload.Head.Op} is unknown"));
                        break;
                }
                return true;
            }
        }
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or IOException or InvalidDataException
            or OperationCanceledException or HttpRequestException)
        {
            if (!ct.IsCancellationRequested)
                log.Broken(id, connection.IsDead ? "no heartbeat was acknowledged" : broken.Message);
        }
        finally
        {
            PlatformTelemetry.Discord.Lines.Down(id);
            if (connection.CloseCode is { } closed)
                log.Closed(id, closed);
            else
                await connection.CloseAsync();
            connection.Cut();
            await Task.WhenAll(work, beat);
        }
        then ??= CloseCode.Then(connection.CloseCode);
        if (_session is null || (greeted && !elsewhere))
            _silent = 0;
        else if (!greeted)
            _silent++;
        else if (_silent > 0 && then == AfterClose.Resume && !ct.IsCancellationRequested)
            // Discord is there, and took the session neither at its own address nor here.
            then = AfterClose.Identify;
        return (then.Value, connection.CloseCode);
    }

    private async Task OpenAsync(GatewayConnection connection)
    {
        if (_session is { } resumable)
        {
            await connection.SendAsync(GatewayWriter.Resume(context, resumable));
            return;
        }
        try
        {
            await context.Gate.EnterAsync(id, connection.Line);
            _asked = context.Intents;
            await connection.SendAsync(GatewayWriter.Identify(context, id, _asked));
        }
        catch (OperationCanceledException)
        {
            // The line ended while it waited.
        }
        catch
        {
            connection.Cut();
            throw;
        }
    }

    private void Dispatch(PayloadAssembler payload)
    {
        var answering = Task.CompletedTask;
        var number = payload.Head.Sequence;
        try
        {
            switch (payload.Head.Event)
            {
                case EventKind.Ready:
                    Begin(ShardEvents.ReadyIn(payload));
                    break;
                case EventKind.Resumed:
                    Open();
                    GatewayInstruments.Resumes.Add(1);
                    log.Resumed(id);
                    break;
                case not EventKind.Other when number is null || _session?.IsDone(number.Value) != true:
                    answering = _events.HandOn(payload);
                    break;
            }
        }
        finally
        {
            // Only once it has been taken in: a resume replays what comes after this number. What cannot be read is not asked for again.
            if (number is { } taken)
                _session?.Took(taken, answering);
        }
    }

    private void Begin(ReadyEvent ready)
    {
        _session = new OpenSession(new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl, _asked, 0), context.Time);
        Open();
        log.Ready(id, context.Shards);
        foreach (var guild in ready.Guilds ?? [])
            context.Events.Present(guild.Id);
    }

    private void Open()
    {
        _silent = 0;
        _backoff.Succeeded();
        PlatformTelemetry.Discord.Lines.Up(id);
    }
}
