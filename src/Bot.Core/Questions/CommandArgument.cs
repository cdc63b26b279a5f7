using Bot.Core.Crisis;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Topics;

namespace Bot.Core.Questions;

internal static class CommandArgument
{
    /// <summary>
    /// Whether the argument is nothing but a name the command expects. Anything else is free words, and free words are screened for danger.
    /// </summary>
    public static bool NamesIn(this Command command, TopicLibrary known) => command switch
    {
        { Argument.Length: 0 } => true,
        { Name: CommandName.More } => known.SectionNamed(command.Argument) is not null,
        { Name: CommandName.Topic or CommandName.Sources } => known.Names.Find(command.Argument) is not null,
        { Name: CommandName.Crisis, Argument: Command.Elsewhere } => true,
        { Name: CommandName.Country, Argument: "show" } => true,
        { Name: CommandName.Country } when command.Argument.StartsWith("set ", StringComparison.OrdinalIgnoreCase) =>
            known.Regions.Resolve(command.Argument[4..]) is not RegionMatch.Unknown,
        { Name: CommandName.Crisis or CommandName.Country } => known.Regions.Resolve(command.Argument) is not RegionMatch.Unknown,
        { Name: CommandName.Pin or CommandName.Unpin } =>
            new PinnableCards(known, region: null, today: default).Find(command.Argument) is not null,
        { Name: CommandName.Settings } => SettingNames.Find(command.Argument.Split(' ')[0]) is not null,
        _ => false,
    };
}
