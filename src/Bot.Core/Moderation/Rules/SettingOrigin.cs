namespace Bot.Core.Moderation.Rules;

/// <summary>Where the value that holds was set.</summary>
internal enum SettingOrigin
{
    Channel,
    Server,
    Bot,
}
