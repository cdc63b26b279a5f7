namespace Bot.Discord;

/// <summary>Bits of a permission set, and what Discord's interface calls them.</summary>
internal static class Permissions
{
    public const ulong ManageServer = 1UL << 5;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong ReadMessageHistory = 1UL << 16;
    public const ulong SendMessagesInThreads = 1UL << 38;

    /// <summary>Apart from Manage Messages since February 2026.</summary>
    public const ulong PinMessages = 1UL << 51;

    private const ulong Administrator = 1UL << 3;

    /// <summary>Whether any of the wanted ones is granted.</summary>
    public static bool Allow(this ulong granted, ulong wanted) => (granted & (wanted | Administrator)) != 0;

    /// <returns>The first of the wanted ones that is not granted, as Discord's interface calls it; null where all are.</returns>
    public static string? FirstLacking(this ulong granted, params ReadOnlySpan<ulong> wanted)
    {
        foreach (var permission in wanted)
            if (!granted.Allow(permission))
                return NameOf(permission);
        return null;
    }

    public static string NameOf(ulong permission) => permission switch
    {
        ManageServer => "Manage Server",
        ViewChannel => "View Channel",
        SendMessages => "Send Messages",
        ManageMessages => "Manage Messages",
        EmbedLinks => "Embed Links",
        ReadMessageHistory => "Read Message History",
        SendMessagesInThreads => "Send Messages in Threads",
        PinMessages => "Pin Messages",
        _ => "Administrator",
    };
}
