using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Testing.FakeDiscord;

/// <summary>What goes wrong on purpose.</summary>
public sealed class Faults
{
    private readonly ConcurrentQueue<(Func<RestRequest, bool> For, RestFault Fault)> _next = new();

    /// <summary>Sends each compressed payload as two messages.</summary>
    public bool SplitsPayloads { get; set; }

    /// <summary>Sends each dispatched event twice, under two numbers.</summary>
    public bool DuplicatesEvents { get; set; }

    /// <summary>Never acknowledges a heartbeat.</summary>
    public bool IgnoresHeartbeats { get; set; }

    /// <summary>Sends op 7 in place of Hello to the next connections, as many as this.</summary>
    public int ReconnectsInsteadOfHello { get; set; }

    /// <summary>Paths of the gateway that take no connection.</summary>
    public Func<string, bool>? Unreachable { get; set; }

    /// <summary>Where sessions are to be resumed, in place of where they can be.</summary>
    public string? ResumeUrl { get; set; }

    /// <summary>Closes the line of whoever asks to resume.</summary>
    public bool RefusesResumes { get; set; }

    /// <summary>What it does not keep: certification must notice.</summary>
    public GatewayPromise Broken { get; set; }

    /// <summary>How long guilds take to arrive after READY.</summary>
    public TimeSpan LateGuilds { get; set; }

    /// <summary>Asked for each request that no other fault has claimed: a fault at will, or null.</summary>
    public Func<RestRequest, RestFault?>? Whenever { get; set; }

    /// <summary>The next request that fits meets the fault.</summary>
    public void Next(RestFault fault, Func<RestRequest, bool>? when = null) => _next.Enqueue((when ?? (_ => true), fault));

    internal RestFault? For(RestRequest request)
    {
        for (var left = _next.Count; left > 0 && _next.TryDequeue(out var planned); left--)
        {
            if (planned.For(request))
                return planned.Fault;
            _next.Enqueue(planned);
        }
        return Whenever?.Invoke(request);
    }
}

/// <param name="Status">0 cuts the connection.</param>
/// <param name="AfterActing">Whether the request takes effect all the same: its outcome is unknown to the caller.</param>
/// <param name="RetryAfter">Seconds, with a 429.</param>
/// <param name="Scope">user, global or shared, with a 429.</param>
/// <param name="Code">Discord's own code of the error, such as 30046.</param>
public sealed record RestFault(
    int Status, bool AfterActing = false, double RetryAfter = 0.2, string Scope = "user", TimeSpan Delay = default, int Code = 0)
{
    /// <summary>In place of JSON.</summary>
    public string? Text { get; init; }
}

/// <summary>A request as it came.</summary>
/// <param name="Path">Below the version, without the query.</param>
/// <param name="At">Seconds since the fake started.</param>
public sealed record RestRequest(
    string Method, string Path, string Query, JsonNode? Body, IReadOnlyDictionary<string, string> Headers, double At)
{
    internal string[] Segments { get; } = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it belongs to an interaction or webhook, which no global limit holds back.</summary>
    public bool IsInteraction => Segments is ["interactions", ..] or ["webhooks", ..];
}
