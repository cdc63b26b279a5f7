using Bot.Core.Moderation;
using Bot.Core.Questions;

namespace Bot.Telegram.Moderation;

/// <summary>Whoever gives a moderator's command, with the rights Telegram gives them.</summary>
internal sealed class Askers(Administrators administrators, BotName me)
{
    private const string SetRight = "administrators of this group";
    private const string PinRight = $"administrators with the right \"{PinErrors.PinMessages}\"";

    private static readonly ChatNouns InGroup = new("group", "group", SetRight, PinRight, HasRoles: false);
    private static readonly ChatNouns InForum = InGroup with { Channel = "topic" };

    public async Task<Asker> Of(Place place, CommandName command, CancellationToken ct)
    {
        var asker = new Asker(place.Room, place.Person, place.IsForum ? InForum : InGroup);
        if (!place.IsGroup || command == CommandName.Forget)
            return asker;
        // Of administrators who act unseen Telegram tells that they are some, and nothing more.
        var rights = place.IsUnseen ? new Rights(true, true) : await administrators.RightsOf(place.Chat, place.Person, ct);
        var mustPin = rights.MayPin && command is CommandName.Pin or CommandName.Unpin;
        return asker with
        {
            Person = rights.IsUnseen ? 0 : place.Person,
            MaySet = rights.MaySet,
            MayPin = rights.MayPin,
            BotLacks = mustPin && !await administrators.MayPin(place.Chat, me.Id, ct) ? PinErrors.PinMessages : null,
        };
    }
}
