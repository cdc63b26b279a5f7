namespace Bot.Testing.FakeDiscord.Gateway;

/// <summary>What outlives a connection: the events sent so far, to be sent again when the bot resumes.</summary>
internal sealed class GatewaySession(string id, int shard, int shards, Intents intents) : IDisposable
{
    private readonly SemaphoreSlim _ordering = new(1);
    private readonly List<Func<byte[]>> _sent = [];

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public Intents Intents => intents;

    public GatewaySocket? Socket { get; private set; }

    /// <summary>The number of the last event.</summary>
    public int Sequence => _sent.Count;

    /// <param name="body">Makes the <c>d</c>; asked again for each replay.</param>
    public async Task DispatchAsync(string name, Func<byte[]> body)
    {
        await _ordering.WaitAsync();
        try
        {
            var number = _sent.Count + 1;
            byte[] Payload() => Payloads.Dispatch(name, number, body());
            _sent.Add(Payload);
            if (Socket is { } socket)
                await socket.SendAsync(Payload());
        }
        finally
        {
            _ordering.Release();
        }
    }

    /// <summary>Takes a connection over; what the bot has not seen is sent again first, in order.</summary>
    public async Task AttachAsync(GatewaySocket socket, int seen)
    {
        await _ordering.WaitAsync();
        try
        {
            if (Socket != socket)
                Socket?.Abort();
            for (var i = seen; i < _sent.Count; i++)
                await socket.SendAsync(_sent[i]());
            Socket = socket;
        }
        finally
        {
            _ordering.Release();
        }
    }

    public void Dispose() => _ordering.Dispose();

    public void Detach(GatewaySocket socket)
    {
        if (Socket == socket)
            Socket = null;
    }
}
