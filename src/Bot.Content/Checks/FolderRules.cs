namespace Bot.Content.Checks;

internal static class FolderRules
{
    public static IEnumerable<Finding> EveryFileIsRead(Checked content) => content.Draft.Strays
        .Select(stray => stray.At.Warning($"Nothing reads this file. {stray.Text} Rename it, move it or take it out."));
}
