using System.IO.Compression;
using System.Net.WebSockets;

namespace Bot.Testing.FakeDiscord.Gateway;

/// <summary>One connection of a bot: payloads out, plain or through one long-lived compressor.</summary>
internal sealed class GatewaySocket(WebSocket socket, bool compresses, Faults faults) : IDisposable
{
    private readonly SemaphoreSlim _sending = new(1);
    private readonly MemoryStream _compressed = new();
    private readonly CancellationTokenSource _aborted = new();
    private ZLibStream? _deflater;

    public CancellationToken Aborted => _aborted.Token;

    public bool IsOpen => socket.State == WebSocketState.Open && !IsGone;

    private bool IsGone { get; set; }

    /// <summary>A connection that has gone away takes what is sent without complaint, as TCP does for a while.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> payload) => InTurnAsync(async () =>
    {
        if (!compresses)
        {
            await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, Aborted);
            return;
        }
        Compress(payload.Span);
        var whole = _compressed.GetBuffer().AsMemory(0, (int)_compressed.Length);
        // The closing mark stays in one piece: that is where clients look for it.
        var cut = faults.SplitsPayloads && whole.Length >= 8 ? whole.Length - Math.Max(4, whole.Length / 2) : whole.Length;
        await socket.SendAsync(whole[..cut], WebSocketMessageType.Binary, endOfMessage: true, Aborted);
        if (cut < whole.Length)
            await socket.SendAsync(whole[cut..], WebSocketMessageType.Binary, endOfMessage: true, Aborted);
    });

    /// <summary>Sends bytes just as they are, for malformed frames.</summary>
    public Task SendRawAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type) =>
        InTurnAsync(async () => await socket.SendAsync(bytes, type, endOfMessage: true, Aborted));

    public Task CloseAsync(int code, string reason) =>
        InTurnAsync(() => socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, Aborted));

    /// <summary>Cuts the line without a word.</summary>
    public void Abort()
    {
        socket.Abort();
        IsGone = true;
        try
        {
            _aborted.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It had gone before.
        }
    }

    /// <returns>The bytes of one message; null where the other side has closed or gone.</returns>
    public async Task<(byte[]? Message, WebSocketCloseStatus? Closed)> ReceiveAsync(CancellationToken ct)
    {
        var buffer = new byte[8192];
        var length = 0;
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(length), ct);
            if (got.MessageType == WebSocketMessageType.Close)
                return (null, socket.CloseStatus);
            length += got.Count;
            if (got.EndOfMessage)
                return (buffer[..length], null);
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
        }
    }

    /// <summary>Waits for what is being sent; what would be sent later goes nowhere.</summary>
    public void Dispose()
    {
        Abort();
        _sending.Wait();
        _deflater?.Dispose();
        _compressed.Dispose();
        _aborted.Dispose();
        _sending.Release();
    }

    private async Task InTurnAsync(Func<Task> act)
    {
        await _sending.WaitAsync();
        try
        {
            if (IsOpen)
                await act();
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            Abort();
        }
        finally
        {
            _sending.Release();
        }
    }

    private void Compress(ReadOnlySpan<byte> payload)
    {
        _compressed.SetLength(0);
        _deflater ??= new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
        _deflater.Write(payload);
        _deflater.Flush();
        if (_compressed.Length < 4
            || !_compressed.GetBuffer().AsSpan((int)_compressed.Length - 4, 4).SequenceEqual<byte>([0, 0, 0xFF, 0xFF]))
            throw new InvalidOperationException("The compressor did not flush to the mark.");
    }
}
