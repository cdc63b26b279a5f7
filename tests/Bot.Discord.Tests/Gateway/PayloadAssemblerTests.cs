using System.IO.Compression;
using System.Text;
using Bot.Discord.Gateway;
using Bot.Discord.Model;
using CsCheck;

namespace Bot.Discord.Tests.Gateway;

public sealed class PayloadAssemblerTests
{
    private const string Message =
        """{"t":"MESSAGE_CREATE","s":7,"op":0,"d":{"id":"11","channel_id":"22","author":"""
        + """{"id":"33"},"content":"hi \u0041 \"you\"","mentions":[{"id":"99"}]}}""";

    [Fact]
    public void However_a_stream_is_cut_the_payloads_are_the_same() =>
        Gen.Int[1, 40].Array[1, 200].Sample(cuts =>
        {
            var stream = Compress(
                Message, """{"t":"GUILD_CREATE","s":8,"op":0,"d":{"id":"1"}}""",
                Message.Replace("\"s\":7", "\"s\":9", StringComparison.Ordinal));
            using var assembler = new PayloadAssembler(compressed: true);
            var seen = new List<long?>();
            foreach (var frame in stream)
                for (int at = 0, i = 0; at < frame.Length; i++)
                {
                    var piece = frame.AsMemory(at, Math.Min(cuts[i % cuts.Length], frame.Length - at));
                    at += piece.Length;
                    if (!assembler.Add(piece, lastOfMessage: true))
                        continue;
                    seen.Add(assembler.Head.Sequence);
                    if (assembler.Head.Event == EventKind.MessageCreate)
                        Assert.Equal("hi A \"you\"", MessageView.Read(assembler.Body, 99).Words());
                }
            Assert.Equal([7, 8, 9], seen);
        }, iter: 300);

    [Theory]
    [InlineData("""{"op":0,"s":7,"t":"MESSAGE_CREATE","d":{"id":"1"}}""")]
    [InlineData("""{"d":{"id":"1"},"t":"MESSAGE_CREATE","op":0,"s":7}""")]
    [InlineData("""{"new":[{"op":1}],"s":7,"d":{"id":"1"},"op":0,"t":"MESSAGE_CREATE"}""")]
    public void The_order_of_the_fields_does_not_matter(string payload)
    {
        using var assembler = new PayloadAssembler(compressed: false);

        Assert.True(assembler.Add(Encoding.UTF8.GetBytes(payload), lastOfMessage: true));

        Assert.Equal((0, EventKind.MessageCreate, 7L), (assembler.Head.Op, assembler.Head.Event, assembler.Head.Sequence));
        Assert.Equal(1UL, MessageView.Read(assembler.Body, 0).Id);
    }

    [Fact]
    public void An_event_nobody_needs_is_skipped_without_allocating()
    {
        var payload = Encoding.UTF8.GetBytes($$$"""{"t":"GUILD_CREATE","s":8,"op":0,"d":{"name":"{{{new string('x', 100_000)}}}"}}""");
        using var assembler = new PayloadAssembler(compressed: false);
        Feed();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
            Feed();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Feed()
        {
            for (var at = 0; at < payload.Length; at += 16_384)
                assembler.Add(payload.AsMemory(at, Math.Min(16_384, payload.Length - at)), at + 16_384 >= payload.Length);
        }
    }

    [Fact]
    public void A_message_is_looked_at_without_allocating()
    {
        var payload = Encoding.UTF8.GetBytes(Message);
        using var assembler = new PayloadAssembler(compressed: false);
        assembler.Add(payload, lastOfMessage: true);
        Assert.True(MessageView.Read(assembler.Body, 99).MentionsBot);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
            Assert.True(assembler.Add(payload, lastOfMessage: true) && MessageView.Read(assembler.Body, 98).IsFromPerson);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static byte[][] Compress(params string[] payloads)
    {
        using var output = new MemoryStream();
        using var deflater = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true);
        var frames = new List<byte[]>();
        foreach (var payload in payloads)
        {
            output.SetLength(0);
            deflater.Write(Encoding.UTF8.GetBytes(payload));
            deflater.Flush();
            frames.Add(output.ToArray());
        }
        return [.. frames];
    }
}
