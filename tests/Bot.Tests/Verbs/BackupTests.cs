namespace Bot.Tests.Verbs;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backup");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Where_nothing_is_stored_there_is_nothing_to_copy_or_bring_back_and_both_say_so()
    {
        var (path, file) = (Path.Combine(_folder.FullName, "bot.db"), Path.Combine(_folder.FullName, "copy.db"));

        var backup = await BotProcess.RunAsync(["backup", file], "", ("Storage__Path", path));
        var restore = await BotProcess.RunAsync(["restore", file], "", ("Storage__Path", path));

        Assert.Equal((4, $"{path} (Storage:Path) is not there: there is nothing to copy.\n"), (backup.ExitCode, backup.Errors));
        Assert.Equal(4, restore.ExitCode);
        Assert.StartsWith($"{file} is not there.", restore.Errors, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task A_wrong_setting_is_named_and_a_connection_string_is_not_repeated()
    {
        var refused = await BotProcess.RunAsync(
            ["backup", "copy.db"], "", ("Storage__Provider", "paper"), ("Storage__ConnectionString", "Password=hunter2"));

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Storage:Provider: \"paper\" is not allowed. Give sqlite or postgresql.", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Storage:ConnectionString: its value is not allowed.", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Errors, StringComparison.Ordinal);
    }
}
