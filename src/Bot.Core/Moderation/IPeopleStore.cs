namespace Bot.Core.Moderation;

/// <summary>Keeps the one thing a person may ask to be kept: a country.</summary>
public interface IPeopleStore
{
    /// <summary>From memory, without waiting.</summary>
    /// <returns>ISO 3166-1 code; null where the person chose none.</returns>
    string? CountryOf(string platform, long person);

    /// <exception cref="StorageException">It could not be kept.</exception>
    Task Remember(string platform, long person, string country, CancellationToken ct);

    /// <summary>Deletes everything kept about a person, and takes their number out of the history of settings.</summary>
    /// <returns>What there was.</returns>
    /// <exception cref="StorageException">It could not be deleted.</exception>
    Task<Forgotten> Forget(string platform, long person, CancellationToken ct);
}

/// <summary>What was kept about a person until now.</summary>
/// <param name="HistoryLines">Lines of settings histories that named them.</param>
public sealed record Forgotten(string? Country, int HistoryLines);
