using Bot.Settings;
using Bot.Tests.Verbs;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Settings;

public sealed class SettingsSourcesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings");
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _errors.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_file_that_is_not_there_is_no_mistake() => Assert.NotNull(Read("absent.json"));

    [Fact]
    public void The_file_is_read() =>
        Assert.Equal("00:05:00", Read(Write("appsettings.json", "{\"Bot\":{\"Cooldown\":\"00:05:00\"}}"))?["Bot:Cooldown"]);

    [Theory]
    [InlineData("{\n  \"Bot\": {\n    \"Cooldown\" \"soon\"\n  }\n}", 3)]
    [InlineData("{\n  \"Bot\": {", 2)]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\"Bot:Content\":\"a\",\"Bot\":{\"Content\":\"b\"}}", 1)]
    public void A_broken_file_is_named_with_its_line(string json, int line)
    {
        var file = Write("appsettings.json", json);

        Assert.Null(Read(file));
        Assert.StartsWith(
            $"{file}:{line}: this is not the JSON of settings. Mend what stands before or on this line, or delete the file. ",
            _errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_secrets_folder_is_a_setting()
    {
        Write("Bot__Cooldown", "soon\n");

        var run = await BotProcess.RunAsync(["run"], "", ("Bot__SecretsFolder", _folder.FullName));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Bot:Cooldown: \"soon\" is not allowed.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check", "--config")]
    public async Task Without_a_token_in_its_secrets_folder_the_bot_does_not_start_and_says_what_is_missing(params string[] arguments)
    {
        Write("Telegram_Token", "7000000001:AAabcdefghijklmnopqrstuvwxyz_-012345");
        Write("notes.txt", "hello");

        var run = await BotProcess.RunAsync(
            arguments, "", ("Bot__SecretsFolder", _folder.FullName), ("Bot__DataFolder", _folder.FullName));

        Assert.Equal(2, run.ExitCode);
        var lines = (run.Errors + run.Output).Split('\n');
        Assert.Contains(
            $"Discord:Token and Telegram:Token are both missing; expected as files in {_folder.FullName}, named Discord__Token and "
            + "Telegram__Token. One of them will do.", lines);
        Assert.Contains(
            $"warning: {Path.Combine(_folder.FullName, "Telegram_Token")} is no setting and is not read. "
            + "Was Telegram__Token meant?", lines);
        Assert.Contains($"warning: {Path.Combine(_folder.FullName, "notes.txt")} is no setting and is not read.", lines);
    }

    [Fact]
    public void White_space_at_the_end_of_a_secret_is_no_part_of_it()
    {
        Write("Discord__Token", "a.b.c\r\n \n");
        var settings = new ConfigurationBuilder();

        settings.AddSecrets(_folder.FullName);

        Assert.Equal("a.b.c", settings.Build()["Discord:Token"]);
    }

    [Theory]
    [InlineData("Discord:Token", "Discord:Token: its value is not allowed. Give the bot's token alone on one line, from the Discord "
        + "Developer Portal, page Bot.")]
    [InlineData("Telegram:Token", "Telegram:Token: its value is not allowed. Give a token from BotFather alone on one line.")]
    public void A_token_with_a_line_break_in_it_is_refused_with_its_name(string key, string mistake) =>
        Assert.Equal(
            [mistake], SettingsCheck.Mistakes(new ConfigurationBuilder().AddInMemoryCollection([new(key, "one\r\ntwo")]).Build()));

    [Theory]
    [InlineData("Terminal", "xterm")]
    [InlineData("terminal", "xterm")]
    [InlineData("Bot", "1")]
    [InlineData("Bot:Terminal", "x")]
    [InlineData("Discord", "/opt/discord")]
    public void A_value_on_a_section_is_meant_for_another_program(string key, string value) =>
        Assert.Empty(SettingsCheck.Mistakes(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build()));

    private IConfiguration? Read(string file) => SettingsSources.Read(Path.Combine(_folder.FullName, file), _errors);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
