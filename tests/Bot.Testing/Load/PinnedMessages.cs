using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord;

namespace Bot.Testing.Load;

/// <summary>The cards as they hang in the channels.</summary>
internal sealed class PinnedMessages
{
    public const int Channels = 8;
    private const int Silent = 4096;

    private readonly DiscordServer _discord;
    private TaskCompletionSource _posted = new();

    public PinnedMessages(DiscordServer discord)
    {
        _discord = discord;
        discord.Faults.Whenever = request =>
        {
            if (request.Method == "POST" && request.Path.StartsWith("/channels/", StringComparison.Ordinal))
                Volatile.Read(ref _posted).TrySetResult();
            return null;
        };
    }

    /// <summary>Completes when the next card reaches Discord.</summary>
    public Task NextPost()
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _posted, next);
        return next.Task;
    }

    public PinnedMessage[] All() => [.. Enumerable.Range(0, Channels).SelectMany(In)];

    /// <summary>The cards of which a channel holds more than one message, in words.</summary>
    public IEnumerable<string> Twice() => All().GroupBy(message => (message.Channel, message.Card)).Where(same => same.Count() > 1)
        .Select(same => $"{same.Key.Card} in channel {same.Key.Channel}");

    /// <summary>The minutes are over in which Discord recognises what it was sent before.</summary>
    public void ForgetNonces()
    {
        for (var channel = 0; channel < Channels; channel++)
            _discord.ForgetNonces(_discord.Channel(0, channel));
    }

    private IEnumerable<PinnedMessage> In(int channel)
    {
        var pins = _discord.Pins(_discord.Channel(0, channel));
        foreach (var message in _discord.Answers(_discord.Channel(0, channel)))
            if ((message["flags"]!.GetValue<int>() & Silent) != 0 && SmallContent.Read(message["content"]!.GetValue<string>()) is { } read)
                yield return new PinnedMessage(channel, read.Card, read.Edition, pins.Contains(Id(message)));
    }

    private static ulong Id(JsonObject message) => ulong.Parse(message["id"]!.GetValue<string>());
}

internal sealed record PinnedMessage(int Channel, string Card, int Edition, bool IsPinned);
