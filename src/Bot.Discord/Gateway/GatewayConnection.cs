using System.Buffers;
using System.Net.WebSockets;

namespace Bot.Discord.Gateway;

/// <summary>One line to the gateway: sends one payload at a time, beats, and hears until it ends.</summary>
internal sealed class GatewayConnection(ShardContext context) : IDisposable
{
    private const int PieceSize = 4 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _line = new();
    private readonly PayloadAssembler _payload = new(context.Compressed);
    private bool _acknowledged = true;

    /// <summary>Ends when the line does.</summary>
    public CancellationToken Line => _line.Token;

    /// <summary>The code that Discord closed with; null where it broke without one.</summary>
    public int? CloseCode { get; private set; }

    /// <summary>Whether the other side stopped acknowledging heartbeats.</summary>
    public bool IsDead { get; private set; }

    public async Task ConnectAsync(Uri address, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, _line.Token);
        patience.CancelAfter(context.Pace.Patience);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await _socket.ConnectAsync(address, patience.Token);
    }

    /// <summary>Hears payloads until the line ends, or the handler says that is enough.</summary>
    /// <param name="handle">Called for each payload; false ends the line from our side. The payload ends with the call.</param>
    /// <param name="damaged">Called for what is no payload.</param>
    public async Task HearAsync(Func<PayloadAssembler, bool> handle, Action<Exception> damaged)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            while (true)
            {
                var got = await _socket.ReceiveAsync(piece.AsMemory(), _line.Token);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    CloseCode = (int?)_socket.CloseStatus;
                    return;
                }
                try
                {
                    if (_payload.Add(piece.AsMemory(0, got.Count), got.EndOfMessage) && !handle(_payload))
                        return;
                }
                catch (Exception error) when (error is System.Text.Json.JsonException or InvalidOperationException or FormatException)
                {
                    damaged(error);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>Waits its turn, then sends; what cannot be sent because the line has gone is dropped.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> payload)
    {
        try
        {
            await _sending.WaitAsync(_line.Token);
            try
            {
                await _socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, _line.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception gone)
            when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever hears learns of it too, and acts on it.
        }
    }

    /// <summary>Beats until the line ends; where a beat stays without an answer until the next, the line is dead and is cut.</summary>
    public async Task BeatAsync(TimeSpan interval, Func<long?> sequence)
    {
        try
        {
            await Task.Delay(interval * context.Random.NextDouble(), context.Time, _line.Token);
            while (_acknowledged)
            {
                _acknowledged = false;
                await SendAsync(GatewayWriter.Heartbeat(sequence()));
                await Task.Delay(interval, context.Time, _line.Token);
            }
            IsDead = true;
            Cut();
        }
        catch (OperationCanceledException)
        {
            // The line ended first.
        }
    }

    public void Acknowledge() => _acknowledged = true;

    /// <summary>Says good-bye with a code that keeps the session, waits a little for the answer, and ends the line.</summary>
    public async Task CloseAsync()
    {
        try
        {
            if (_socket.State == WebSocketState.Open)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)Gateway.CloseCode.KeepsSession, "", _line.Token);
            _line.CancelAfter(TimeSpan.FromSeconds(1));
        }
        catch (Exception gone)
            when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            Cut();
        }
    }

    public void Cut()
    {
        _socket.Abort();
        _line.Cancel();
    }

    public void Dispose()
    {
        _line.Cancel();
        _socket.Dispose();
        _payload.Dispose();
        _line.Dispose();
        _sending.Dispose();
    }
}
