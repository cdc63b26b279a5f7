using Bot.Core.Crisis;

namespace Bot.Core.Questions;

/// <summary>Finds the declared command a person may have meant by a name that is none.</summary>
internal static class NearestCommand
{
    private const int MostSlips = 2;
    private const int ShortestStem = 3;

    /// <param name="typed">The name as typed, without its slash, and whatever follows it.</param>
    /// <returns>Null where no command is like it.</returns>
    public static CommandName? To(string typed)
    {
        var name = typed.Split(' ', '\n', '\t')[0].ToLowerInvariant();
        CommandName? nearest = null;
        var fewest = MostSlips + 1;
        foreach (var command in Command.Declared)
        {
            var slips = Slips(name, command.ToString().ToLowerInvariant());
            if (slips < fewest)
                (nearest, fewest) = (command, slips);
        }
        return nearest;
    }

    /// <summary>One name that begins the other counts as a single slip; of a short name, half the letters may not be wrong.</summary>
    private static int Slips(string typed, string command)
    {
        var stem = Math.Min(typed.Length, command.Length);
        if (stem >= ShortestStem && (typed.StartsWith(command, StringComparison.Ordinal) || command.StartsWith(typed, StringComparison.Ordinal)))
            return 1;
        if (typed.Length > command.Length + MostSlips)
            return MostSlips + 1;
        var slips = EditDistance.Between(typed, command);
        return 2 * slips >= stem ? MostSlips + 1 : slips;
    }
}
