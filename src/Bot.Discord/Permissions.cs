namespace Bot.Discord;

/// <summary>Bits of a permission set, and what Discord's interface calls them.</summary>
internal static class Permissions
{
    public const ulong SendMessages = 1UL << 11;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong SendMessagesInThreads = 1UL << 38;
    private const ulong Administrator = 1UL << 3;

    public static bool Allow(this ulong granted, ulong wanted) => (granted & (wanted | Administrator)) != 0;

    public static string NameOf(ulong permission) => permission switch
    {
        SendMessages => "Send Messages",
        ManageMessages => "Manage Messages",
        SendMessagesInThreads => "Send Messages in Threads",
        EmbedLinks => "Embed Links",
        _ => "Administrator",
    };
}
