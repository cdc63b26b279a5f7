using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Terminal;

public static class TerminalServiceCollectionExtensions
{
    /// <summary>
    /// Adds the chat in the terminal. It needs a <see cref="Core.Conversation"/>; a <see cref="TextReader"/> or
    /// <see cref="Spectre.Console.IAnsiConsole"/> registered before takes the place of the process's own.
    /// </summary>
    public static IServiceCollection AddTerminal(this IServiceCollection services, Action<TerminalOptions>? configure = null)
    {
        services.AddOptions<TerminalOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TerminalOptions>, TerminalOptionsCheck>());
        services.TryAddSingleton(provider => TerminalWindow.Open(provider.GetRequiredService<IOptions<TerminalOptions>>().Value));
        services.TryAddSingleton<TerminalReplies>();
        // The process's reader stays out of the container, which would dispose it and so wait for the line being read.
        return services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<TerminalWorker>(provider, provider.GetService<TextReader>() ?? Console.In));
    }
}
