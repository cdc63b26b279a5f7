using System.Collections.Concurrent;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram.Moderation;

/// <summary>Who may decide for a group. Asked of Telegram at most every five minutes for each group.</summary>
internal sealed class Administrators(ITelegramBotClient client, TimeProvider time)
{
    private const int MostGroups = 1_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<long, (DateTimeOffset At, ImmutableHashSet<long> Ids)> _groups = new();

    /// <returns>False too where Telegram does not say.</returns>
    public async Task<bool> Are(long group, long person, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!_groups.TryGetValue(group, out var known) || now - known.At > Fresh)
        {
            if (_groups.Count >= MostGroups)
                _groups.Clear();
            if (await Ask(group, ct) is not { } ids)
                return false;
            _groups[group] = known = (now, ids);
        }
        return known.Ids.Contains(person);
    }

    private async Task<ImmutableHashSet<long>?> Ask(long group, CancellationToken ct)
    {
        try
        {
            return [.. (await client.GetChatAdministrators(group, cancellationToken: ct)).Select(member => member.User.Id)];
        }
        catch (RequestException)
        {
            return null;
        }
    }
}
