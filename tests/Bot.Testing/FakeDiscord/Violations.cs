using System.Collections.Concurrent;

namespace Bot.Testing.FakeDiscord;

/// <summary>What broke a rule: one line each.</summary>
internal sealed class Violations
{
    private readonly ConcurrentQueue<string> _all = new();

    public string[] All => [.. _all];

    public void Add(string violation) => _all.Enqueue(violation);
}
