using Bot.Settings;

namespace Bot.Tests.Verbs;

public sealed class RunTests
{
    [Fact]
    public async Task Piped_questions_are_answered_in_plain_text_until_the_input_ends_and_a_chosen_country_holds()
    {
        var chat = await BotProcess.RunAsync([], "does heroin cause depression\n/country ireland\n/overdose\n");

        Assert.Equal(0, chat.ExitCode);
        Assert.StartsWith("Depression and heroin", chat.Output, StringComparison.Ordinal);
        Assert.Contains("[1] ", chat.Output, StringComparison.Ordinal);
        Assert.Contains("112 or 999", chat.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', chat.Output);
        Assert.Equal("", chat.Errors);
    }

    [Theory]
    [InlineData("Bot__Cooldown", "soon",
        "Bot:Cooldown: \"soon\" is not allowed. Give a time from 00:00:00 to 1.00:00:00, as [days.]hours:minutes:seconds.")]
    [InlineData("Terminal__Colour", "blue", "Terminal:Colour: \"blue\" is not allowed. Give auto, always or never.")]
    [InlineData("Bot__Content", "nowhere", "Bot:Content: \"nowhere\" is not allowed. Give a folder.")]
    [InlineData("Bot__Cooldwn", "00:01:00", "Bot:Cooldwn: there is no such setting. Known are: "
        + "Bot:Content, Bot:Cooldown, Bot:LogLevel, Bot:SecretsFolder, Bot:DataFolder.")]
    [InlineData("Telegram__BaseUrl", "ftp://x", "Telegram:BaseUrl: \"ftp://x\" is not allowed. Give an http or https address.")]
    [InlineData("Telegram__WebhookSecret", "not so",
        "Telegram:WebhookSecret: its value is not allowed. Give 1 to 256 letters, digits, underscores and hyphens.")]
    [InlineData("Terminal__Width", "10", "Terminal:Width: \"10\" is not allowed. Give a whole number of columns from 20 to 1000.")]
    [InlineData("Bot__LogLevel", "1",
        "Bot:LogLevel: \"1\" is not allowed. Give trace, debug, information, warning, error, critical or none.")]
    public async Task A_wrong_setting_stops_the_start_with_key_value_and_what_is_allowed(string name, string value, string message)
    {
        var run = await BotProcess.RunAsync(["run"], "hello\n", (name, value));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(message, run.Errors.Trim());
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("ask", "hello")]
    [InlineData("check")]
    [InlineData("evaluate", "--questions", "nowhere.tsv")]
    public async Task Every_verb_checks_the_settings_first(params string[] arguments)
    {
        var run = await BotProcess.RunAsync(arguments, "", ("Bot__Content", "nowhere"));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("Bot:Content: \"nowhere\" is not allowed. Give a folder.", run.Errors.Trim());
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Run_help_lists_every_setting()
    {
        var help = await BotCommand.RunAsync("run", "--help");

        Assert.Equal(0, help.ExitCode);
        Assert.All(KnownSettings.All, setting => Assert.Contains(setting.Key, help.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_content_folder_that_is_empty_stops_the_start_and_says_so()
    {
        var empty = Directory.CreateTempSubdirectory("empty-content");
        try
        {
            var run = await BotProcess.RunAsync(["run", "--content", empty.FullName], "hello\n");

            Assert.Equal(1, run.ExitCode);
            Assert.Contains(empty.Name, run.Errors, StringComparison.Ordinal);
            Assert.Equal("", run.Output);
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_unknown_word_is_refused_with_exit_code_2() => Assert.Equal(2, (await BotProcess.RunAsync(["runn"])).ExitCode);
}
