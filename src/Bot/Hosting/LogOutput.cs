using System.Text.Encodings.Web;
using Bot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Hosting;

/// <summary>Where log lines go, and how they look. Answers own the standard output; logs go to standard error.</summary>
internal static class LogOutput
{
    /// <param name="chats">Whether the bot chats in the terminal, where a person reads along.</param>
    public static void AddOutput(this ILoggingBuilder logging, IConfiguration settings, bool chats)
    {
        logging.AddSimpleConsole(text => (text.SingleLine, text.TimestampFormat) = (true, "HH:mm:ss "));
        logging.AddJsonConsole(json =>
        {
            (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ");
            json.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        // After the formatters: each names itself as the one to be used.
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = IsJson(settings, chats) ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
        });
        // Every line is ours, stands in deploy/LOGS.md and holds nobody's words: what ends a start has been said in a plain line.
        foreach (var foreign in (string[])["Microsoft", "System", "OpenTelemetry"])
            logging.AddFilter(foreign, LogLevel.None);
    }

    private static bool IsJson(IConfiguration settings, bool chats) => settings[HostingSettings.LogsFormat] is { } chosen
        ? chosen.Equals("json", StringComparison.OrdinalIgnoreCase)
        : !chats && Console.IsErrorRedirected;
}
