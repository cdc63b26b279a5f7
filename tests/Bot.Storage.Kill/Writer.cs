namespace Bot.Storage.Kill;

/// <summary>Changes settings, pins and people one after the other, and says of each when it is kept, until it is killed.</summary>
internal static class Writer
{
    public static async Task Write(Action<StorageOptions> configure, int first, TextWriter output)
    {
        await using var stores = await RunningStores.Start(configure);
        if (!stores.State.IsUp)
            throw new InvalidOperationException(stores.State.Reason);
        for (var number = first; ; number++)
        {
            var line = new SettingsChange(Change.ChannelOf(number), DateTimeOffset.UnixEpoch, 1, SettingName.Cooldown, $"{number}");
            await stores.Settings.Change(line, set => set with { Cooldown = Change.CooldownOf(number) }, CancellationToken.None);
            await Say($"{Kept.Setting} {number}");
            await stores.Pins.Claim(Change.CardOf(number, PinStep.Claimed), CancellationToken.None);
            await Say($"{Kept.Claim} {number}");
            await stores.Pins.Save(Change.CardOf(number, PinStep.Posted), CancellationToken.None);
            await Say($"{Kept.Posted} {number}");
            await stores.Pins.Save(Change.CardOf(number, PinStep.Pinned), CancellationToken.None);
            await Say($"{Kept.Pinned} {number}");
            await stores.People.Remember(Change.Platform, Change.PersonOf(number), Change.CountryOf(number), CancellationToken.None);
            await Say($"{Kept.Person} {number}");
        }

        async Task Say(string what)
        {
            await output.WriteLineAsync(what);
            await output.FlushAsync();
        }
    }
}

/// <summary>What was acknowledged.</summary>
internal enum Kept
{
    Setting,
    Claim,
    Posted,
    Pinned,
    Person,
}
