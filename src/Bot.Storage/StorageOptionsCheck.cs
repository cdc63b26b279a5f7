using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage;

internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite when string.IsNullOrWhiteSpace(options.Path) => Wrong(nameof(options.Path), "must be the path of a file"),
        StorageProvider.Postgresql when !IsConnectionString(options.ConnectionString) => Wrong(
            nameof(options.ConnectionString), "must say where PostgreSQL is, for example Host=127.0.0.1;Database=bot;Username=bot"),
        _ => ValidateOptionsResult.Success,
    };

    /// <summary>Whether it can be read and names a host and a database.</summary>
    public static bool IsConnectionString(string? value)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(value) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    private static ValidateOptionsResult Wrong(string key, string what) => ValidateOptionsResult.Fail($"Storage:{key} {what}.");
}
