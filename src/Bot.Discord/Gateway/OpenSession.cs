namespace Bot.Discord.Gateway;

/// <summary>A session under way: how far its events have been taken in, and which messages are still being answered.</summary>
/// <param name="begun">As it was when this process took it up.</param>
internal sealed class OpenSession(GatewaySession begun, TimeProvider time)
{
    private readonly InHand _inHand = new(begun.InHand, time);
    private long _last = begun.ResumesAfter;

    public string Id => begun.Id;

    public string ResumeUrl => begun.ResumeUrl;

    /// <summary>The number of the last event that came.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <summary>To be saved.</summary>
    public GatewaySession State
    {
        get
        {
            // First: whatever is in hand up to this number is found among the numbers afterwards.
            var last = Last;
            return begun with { Sequence = Math.Max(begun.Sequence, last), InHand = _inHand.Numbers };
        }
    }

    /// <summary>Whether a process before this one has dealt with the event: it comes again because of an older one.</summary>
    public bool IsDone(long number) => number <= begun.Sequence && !_inHand.Contains(number);

    /// <param name="answering">As in <see cref="DiscordEvents.Message"/>.</param>
    public void Took(long number, Task answering)
    {
        if (!answering.IsCompleted || answering.IsCanceled)
            _inHand.Hold(number, answering);
        else if (number <= begun.Sequence)
            _inHand.LetGo(number);
        Volatile.Write(ref _last, number);
    }
}
