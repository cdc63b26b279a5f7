using Bot.Storage.Engines;
using Bot.Storage.People;
using Bot.Storage.Sharing;
using Bot.Storage.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds the stores of moderation and <see cref="StorageState"/>. It needs a <see cref="TimeProvider"/> and logging. What is hosted
    /// starts in the order in which it was added: the storage comes before the platforms.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptions<StorageOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>());
        return services
            .AddSingleton(provider => EngineOf(Options(provider)))
            .AddSingleton(provider => new PersonKey(Options(provider).KeyFile))
            .AddSingleton<StorageState>().AddSingleton<Database>().AddSingleton<SchemaCheck>().AddSingleton<Housekeeping>()
            .AddSingleton<IPinnedCardStore, PinnedCardStore>()
            .AddSingleton<OpenedCounts>().Also<IOpenedCounts, OpenedCounts>()
            .AddSingleton<ChatSettingsStore>().Also<IChatSettingsStore, ChatSettingsStore>().Also<IRemembered, ChatSettingsStore>()
            .AddSingleton<PeopleStore>().Also<IPeopleStore, PeopleStore>().Also<IRemembered, PeopleStore>()
            .AddSingleton<ServerStore>().Also<IServerStore, ServerStore>().Also<IRemembered, ServerStore>()
            .AddHostedService<StorageWorker>();
    }

    private static IServiceCollection Also<TRole, TActor>(this IServiceCollection services)
        where TRole : class where TActor : class, TRole =>
        services.AddSingleton<TRole>(provider => provider.GetRequiredService<TActor>());

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static DatabaseEngine EngineOf(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Postgresql => new PostgresEngine(options.ConnectionString!),
        _ => new SqliteEngine(options.Path),
    };
}
