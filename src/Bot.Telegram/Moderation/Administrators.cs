using System.Collections.Concurrent;
using Bot.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Telegram.Moderation;

/// <summary>Who may decide for a group. Asked of Telegram at most once a minute for each group.</summary>
internal sealed class Administrators(ITelegramBotClient client, Outbox outbox, TimeProvider time)
{
    private const int MostGroups = 1_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, (DateTimeOffset At, ImmutableDictionary<long, Rights> Rights)> _groups = new();

    /// <returns>None too where Telegram does not say.</returns>
    public async Task<Rights> RightsOf(long group, long person, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!_groups.TryGetValue(group, out var known) || now - known.At > Fresh)
        {
            if (_groups.Count >= MostGroups)
                _groups.Clear();
            if (await outbox.Ask(stop => client.GetChatAdministrators(group, cancellationToken: stop), ct) is not { } members)
                return default;
            _groups[group] = known = (now, members.ToImmutableDictionary(member => member.User.Id, Of));
        }
        return known.Rights.GetValueOrDefault(person);
    }

    /// <summary>Asked anew each time: whoever is told that the bot lacks a right gives it at once.</summary>
    /// <returns>True too where Telegram does not say.</returns>
    public async Task<bool> MayPin(long group, long bot, CancellationToken ct) =>
        await outbox.Ask(stop => client.GetChatMember(group, bot, stop), ct) is not { } member || Of(member).MayPin;

    private static Rights Of(ChatMember member) => member switch
    {
        ChatMemberOwner owner => new Rights(MaySet: true, MayPin: true, owner.IsAnonymous),
        ChatMemberAdministrator administrator => new Rights(MaySet: true, administrator.CanPinMessages, administrator.IsAnonymous),
        _ => default,
    };
}
