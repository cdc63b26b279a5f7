using System.Text.Json;

namespace Bot.Discord.Gateway;

/// <summary>
/// Puts payloads together from the pieces that arrive, decompressing as they come. The body of an event that nobody needs is thrown
/// away while it arrives, so that memory does not grow with the servers a bot is in.
/// </summary>
internal sealed class PayloadAssembler(bool compressed) : IDisposable
{
    /// <summary>A payload we need that is longer than this, in bytes, is not Discord's.</summary>
    private const int Longest = 16 * 1024 * 1024;

    private const int Usual = 4 * 1024;

    private readonly Inflater? _inflater = compressed ? new Inflater() : null;
    private byte[] _buffer = new byte[Usual];
    private int _length;
    private bool _headIsRead;
    private bool _looksBroken;
    private bool _done;

    /// <summary>Of the payload just completed.</summary>
    public PayloadHead Head { get; private set; }

    /// <summary>The JSON from <c>d</c> to the end of the payload; empty for an event that was skipped.</summary>
    public ReadOnlySpan<byte> Body =>
        Head.IsSkippable || Head.BodyStart < 0 ? [] : _buffer.AsSpan(Head.BodyStart, _length - Head.BodyStart);

    /// <param name="lastOfMessage">Whether a WebSocket message ends here; a compressed payload may take several.</param>
    /// <returns>Whether a payload is complete.</returns>
    /// <exception cref="JsonException">It is no payload; the next one can be read all the same.</exception>
    /// <exception cref="InvalidDataException">The stream is damaged beyond repair, or a payload is longer than 16 MiB.</exception>
    public bool Add(ReadOnlyMemory<byte> piece, bool lastOfMessage)
    {
        if (_done)
            Clear();
        if (_inflater is null)
            Take(piece.Span);
        else
            Inflate(piece);
        if (!lastOfMessage || _inflater is { IsFlushed: false })
            return false;
        _done = true;
        if (!_headIsRead)
            ReadHead(whole: true);
        return true;
    }

    public void Dispose()
    {
        _inflater?.Dispose();
        _buffer = [];
    }

    private void Inflate(ReadOnlyMemory<byte> piece)
    {
        _inflater!.Feed(piece);
        while (true)
        {
            Reserve(1);
            var got = _inflater.Read(_buffer.AsSpan(_length));
            if (got == 0)
                return;
            _length += got;
            Look();
        }
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty && !(_headIsRead && Head.IsSkippable))
        {
            var part = piece[..Math.Min(Usual, piece.Length)];
            Reserve(part.Length);
            part.CopyTo(_buffer.AsSpan(_length));
            _length += part.Length;
            piece = piece[part.Length..];
            Look();
        }
    }

    /// <summary>As soon as it is clear that nobody needs the event, its bytes go.</summary>
    private void Look()
    {
        if (!_headIsRead)
            ReadHead(whole: false);
        if (_headIsRead && Head.IsSkippable)
            _length = 0;
    }

    private void ReadHead(bool whole)
    {
        // A head that is not in the first bytes comes after the body; then it is read once, at the end.
        if (!whole && (_looksBroken || _length > Usual))
            return;
        try
        {
            if (PayloadHead.TryRead(_buffer.AsSpan(0, _length), whole, out var head))
                (Head, _headIsRead) = (head, true);
        }
        catch (JsonException) when (!whole)
        {
            // Told at the end: until then, it is not known where the next payload begins.
            _looksBroken = true;
        }
    }

    private void Reserve(int more)
    {
        if (_length + more <= _buffer.Length)
            return;
        if (_length + more > Longest)
            throw new InvalidDataException($"A payload of more than {Longest} bytes.");
        // Long payloads are rare, and one comes to every shard at its start: a pool would keep them all.
        var larger = GC.AllocateUninitializedArray<byte>(Math.Max(2 * _buffer.Length, _length + more));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        _buffer = larger;
    }

    private void Clear()
    {
        _length = 0;
        _headIsRead = false;
        _looksBroken = false;
        _done = false;
        Head = default;
        if (_buffer.Length > 4 * Usual)
            _buffer = new byte[Usual];
    }
}
