using Bot.Core.Speaking;
using Bot.Storage.Rows;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bot.Storage;

/// <summary>
/// What is stored, alike for every provider: no key is made by the database, and no column names a type, so that one set of migrations
/// serves all. Its comments are what "privacy" prints.
/// </summary>
internal sealed class BotContext(DbContextOptions<BotContext> options) : DbContext(options)
{
    public DbSet<SettingsRow> Settings => Set<SettingsRow>();

    public DbSet<HistoryRow> History => Set<HistoryRow>();

    public DbSet<PinRow> Pins => Set<PinRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<LeftServerRow> LeftServers => Set<LeftServerRow>();

    public DbSet<CountRow> Counts => Set<CountRow>();

    public DbSet<AboutRow> About => Set<AboutRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Words outlive a change of the order in which an enumeration lists them.
        configurationBuilder.Properties<SpeakingMode>().HaveConversion<string>();
        configurationBuilder.Properties<CrisisReplies>().HaveConversion<string>();
        configurationBuilder.Properties<SettingName>().HaveConversion<string>();
        configurationBuilder.Properties<PinStep>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(row => row.GetProperties()))
            property.SetColumnName(property.Name.ToLowerInvariant());
    }

    /// <summary>SQLite compares no times of its own.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
