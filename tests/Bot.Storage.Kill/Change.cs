namespace Bot.Storage.Kill;

/// <summary>The changes that are made one after the other; each is told from its number alone.</summary>
internal static class Change
{
    public const int Channels = 8;
    public const int People = 16;
    public const string Platform = "platform";

    public static readonly ChatPlace Server = new(Platform, 1);

    public static ChatPlace ChannelOf(int number) => Server with { Channel = 1 + (number % Channels) };

    public static TimeSpan CooldownOf(int number) => TimeSpan.FromSeconds(number);

    public static PinnedCard CardOf(int number, PinStep step) => new(ChannelOf(number), new CardKey($"topic t{number}"), $"c{number}")
    {
        Step = step, Message = step == PinStep.Claimed ? 0 : number, At = DateTimeOffset.UnixEpoch.AddSeconds(number),
    };

    public static int PersonOf(int number) => number % People;

    public static string CountryOf(int number) => $"{(char)('A' + (number / 26 % 26))}{(char)('A' + (number % 26))}";
}
