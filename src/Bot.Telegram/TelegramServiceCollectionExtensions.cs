using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

public static class TelegramServiceCollectionExtensions
{
    /// <summary>
    /// Adds Telegram. It needs a <see cref="Core.Conversation"/>, the function that gives the library in force, its
    /// <see cref="Core.Topics.ContentChanges"/>, the five stores of <c>Bot.Core.Moderation</c>, and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, Action<TelegramOptions> configure)
    {
        services.AddOptions<TelegramOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TelegramOptions>, TelegramOptionsCheck>());
        return services.AddSingleton<Stores>().AddHostedService<TelegramWorker>();
    }
}
