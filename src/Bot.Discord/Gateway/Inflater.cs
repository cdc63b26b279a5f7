using System.IO.Compression;

namespace Bot.Discord.Gateway;

/// <summary>One zlib stream for the life of a connection (<c>compress=zlib-stream</c>), fed piece by piece.</summary>
internal sealed class Inflater : IDisposable
{
    private readonly Feeder _feeder = new();
    private readonly ZLibStream _stream;
    private uint _lastFour;

    public Inflater() => _stream = new ZLibStream(_feeder, CompressionMode.Decompress);

    /// <summary>Whether what was fed so far ends in 00 00 FF FF: the mark after each payload.</summary>
    public bool IsFlushed => _lastFour == 0x0000FFFF;

    /// <summary>Takes a piece, which must stay as it is until it has been read to its end.</summary>
    public void Feed(ReadOnlyMemory<byte> piece)
    {
        foreach (var last in piece.Span[Math.Max(0, piece.Length - 4)..])
            _lastFour = (_lastFour << 8) | last;
        _feeder.Piece = piece;
    }

    /// <returns>Bytes written; 0 where more must be fed.</returns>
    /// <exception cref="InvalidDataException">The stream is damaged.</exception>
    public int Read(Span<byte> into) => _stream.Read(into);

    public void Dispose()
    {
        _stream.Dispose();
        _feeder.Dispose();
    }

    /// <summary>Runs dry after each piece, and goes on with the next.</summary>
    private sealed class Feeder : Stream
    {
        public ReadOnlyMemory<byte> Piece { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Piece.Length);
            Piece.Span[..count].CopyTo(buffer);
            Piece = Piece[count..];
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
