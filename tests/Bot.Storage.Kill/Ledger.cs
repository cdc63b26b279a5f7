namespace Bot.Storage.Kill;

/// <summary>What was acknowledged so far, held against what the storage knows.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<int, int> _settings = [];
    private readonly Dictionary<int, PinStep> _pins = [];
    private readonly Dictionary<int, int> _people = [];
    private int _lines;

    public int Acknowledged { get; private set; }

    /// <summary>The highest number that may have been written, acknowledged or not.</summary>
    public int Highest { get; private set; }

    public void Add(Kept kept, int number)
    {
        Acknowledged++;
        Highest = Math.Max(Highest, number + 1);
        switch (kept)
        {
            case Kept.Setting:
                _settings[number % Change.Channels] = number;
                _lines++;
                break;
            case Kept.Person:
                _people[Change.PersonOf(number)] = number;
                break;
            default:
                _pins[number] = Enum.Parse<PinStep>(kept is Kept.Claim ? nameof(PinStep.Claimed) : kept.ToString());
                break;
        }
    }

    /// <returns>Everything that was acknowledged and is not there, in words.</returns>
    public async Task<List<string>> Lost(RunningStores stores)
    {
        if (!stores.State.IsUp)
            return [$"everything: {stores.State.Reason}"];
        var lost = new List<string>();
        foreach (var number in _settings.Values)
            if (stores.Settings.At(Change.ChannelOf(number))?.Cooldown is not { } kept || kept < Change.CooldownOf(number))
                lost.Add($"setting {number}");
        foreach (var number in _people.Values)
            if (stores.People.CountryOf(Change.Platform, Change.PersonOf(number)) is var kept && !Since(number).Contains(kept))
                lost.Add($"person {number}: {kept ?? "nothing"} is kept");
        var pins = (await stores.Pins.In(Change.Server, CancellationToken.None)).ToDictionary(pin => pin.Card.Name, pin => pin.Step);
        foreach (var (number, step) in _pins)
            if (!pins.TryGetValue(Change.CardOf(number, step).Card.Name, out var kept) || kept < step)
                lost.Add($"pin {number}");
        var lines = (await stores.Settings.History(Change.Server, int.MaxValue, CancellationToken.None)).Length;
        if (lines < _lines)
            lost.Add($"{_lines - lines} lines of the history");
        return lost;
    }

    /// <summary>Of the same person: the country that was acknowledged, and those that may have been kept after it without a word.</summary>
    private IEnumerable<string> Since(int number)
    {
        for (; number < Highest; number += Change.People)
            yield return Change.CountryOf(number);
    }
}
