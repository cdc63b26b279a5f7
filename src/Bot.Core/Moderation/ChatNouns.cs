using System.Globalization;

namespace Bot.Core.Moderation;

/// <summary>What a platform calls its rooms and rights, to speak to moderators in its own words.</summary>
/// <param name="Server">Such as "server" or "group".</param>
/// <param name="Channel">Such as "channel" or "topic".</param>
/// <param name="SetRight">Who may change settings, such as "members with the permission Manage Server".</param>
/// <param name="PinRight">Who may pin unless a role is chosen.</param>
/// <param name="HasRoles">Whether pinning can be given to a role.</param>
public sealed record ChatNouns(string Server, string Channel, string SetRight, string PinRight, bool HasRoles)
{
    /// <summary>What a role is shown as, by the platform's number of it.</summary>
    public Func<long, string> RoleName { get; init; } = static role => role.ToString(CultureInfo.InvariantCulture);

    /// <summary>What moderators need to know of how settings hold there; empty where there is nothing to say.</summary>
    public string Note { get; init; } = "";
}
