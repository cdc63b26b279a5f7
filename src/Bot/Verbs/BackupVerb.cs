using System.CommandLine;
using Bot.Core.Moderation;
using Bot.Settings;
using Bot.Storage;

namespace Bot.Verbs;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: what is stored, as two files that can be carried elsewhere.</summary>
internal sealed class BackupVerb
{
    private const string Codes = "Exit codes: 0 done, 2 bad setting, 4 not done.";

    private readonly Argument<FileInfo> _file = new("file") { Description = "The copy; its key lies beside it, with the ending .key" };
    private readonly string _name;
    private readonly string _meaning;
    private readonly Action<string, StorageOptions> _work;

    private BackupVerb(string name, string meaning, Action<string, StorageOptions> work) =>
        (_name, _meaning, _work) = (name, meaning, work);

    public static BackupVerb Backup { get; } = new(
        "backup", "Copy what is stored, while the bot runs, too: settings, pinned cards, countries, counts.", Storage.Backup.To);

    public static BackupVerb Restore { get; } = new(
        "restore", "Bring a copy back. Stop the bot first; what is there now is moved aside.", Storage.Backup.From);

    public Command Create()
    {
        var command = new Command(_name, $"{_meaning} {Codes}") { _file };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var errors = parsed.InvocationConfiguration.Error;
        if (SettingsSources.Read(errors) is not { } settings)
            return ExitCode.Usage;
        var options = new StorageOptions();
        StorageSettings.Apply(settings, options);
        try
        {
            _work(parsed.GetRequiredValue(_file).FullName, options);
            return ExitCode.Fine;
        }
        catch (StorageException failure)
        {
            errors.WriteLine(failure.Message);
            return ExitCode.Storage;
        }
    }
}
