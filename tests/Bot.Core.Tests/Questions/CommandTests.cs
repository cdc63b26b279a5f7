using Bot.Core.Questions;

namespace Bot.Core.Tests.Questions;

public sealed class CommandTests
{
    [Theory]
    [InlineData("/help", CommandName.Help, "")]
    [InlineData("/CRISIS  Ireland ", CommandName.Crisis, "Ireland")]
    [InlineData("  /ask what is heroin", CommandName.Ask, "what is heroin")]
    [InlineData("/more suicide it-wont-help", CommandName.More, "suicide it-wont-help")]
    [InlineData("/nonsense", CommandName.Unknown, "nonsense")]
    [InlineData("/overdoze my friend is  not breathing ", CommandName.Unknown, "overdoze my friend is  not breathing")]
    [InlineData("/3 x", null, null)]
    public void A_slash_and_a_name_is_a_command(string text, CommandName? name, string? argument) =>
        Assert.Equal((name, argument), (Command.Parse(text)?.Name, Command.Parse(text)?.Argument));

    [Theory]
    [InlineData("help")]
    [InlineData("/")]
    [InlineData("/ help")]
    [InlineData("/usr/bin/env")]
    [InlineData("/etc/passwd is a file")]
    [InlineData("//comment")]
    [InlineData("")]
    public void Anything_else_is_a_message(string text) => Assert.Null(Command.Parse(text));

    [Fact]
    public void A_command_reads_back_what_it_writes() =>
        Assert.All(Enum.GetValues<CommandName>(), name => Assert.Equal(new Command(name, "a b"), Command.Parse(new Command(name, "a b").ToString())));
}
