using Bot.Core.Moderation;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Verbs;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backup");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_copy_made_while_the_bot_runs_is_brought_back_in_another_folder()
    {
        var (path, elsewhere, file) = (In("bot.db"), In("elsewhere/bot.db"), In("copies/monday.db"));
        var server = new ChatPlace("platform", 1);
        var settings = new ChatSettings { Country = "IE" };
        var pin = new PinnedCard(server, new CardKey("overdose"), "a1");
        using (var running = await Storage(path))
        {
            var line = new SettingsChange(server, DateTimeOffset.UnixEpoch, 1, SettingName.Country, "IE");
            await running.Services.GetRequiredService<IChatSettingsStore>().Change(line, _ => settings, Token);
            await running.Services.GetRequiredService<IPinnedCardStore>().Claim(pin, Token);

            Assert.Equal(new BotProcess(0, "", ""), await BotProcess.RunAsync(["backup", file], "", ("Storage__Path", path)));
            Assert.Equal(4, (await BotProcess.RunAsync(["restore", file], "", ("Storage__Path", path))).ExitCode);
            await running.StopAsync(Token);
        }

        Assert.Equal(new BotProcess(0, "", ""), await BotProcess.RunAsync(["restore", file], "", ("Storage__Path", elsewhere)));

        using var restored = await Storage(elsewhere);
        Assert.Equal(settings, restored.Services.GetRequiredService<IChatSettingsStore>().At(server));
        Assert.Equal([pin], await restored.Services.GetRequiredService<IPinnedCardStore>().In(server, Token));
        await restored.StopAsync(Token);
    }

    [Fact]
    public async Task Where_nothing_is_stored_there_is_nothing_to_copy_or_bring_back_and_both_say_so()
    {
        var (path, file) = (In("bot.db"), In("copy.db"));

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

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<IHost> Storage(string path)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(options => options.Path = path);
        var host = builder.Build();
        await host.StartAsync(Token);
        // On a busy machine the start does not wait for it.
        while (!host.Services.GetRequiredService<StorageState>().IsUp)
            await Task.Delay(10, Token);
        return host;
    }
}
