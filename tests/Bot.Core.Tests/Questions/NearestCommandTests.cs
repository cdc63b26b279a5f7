using Bot.Core.Questions;

namespace Bot.Core.Tests.Questions;

public sealed class NearestCommandTests
{
    [Theory]
    [InlineData("overdoze my friend", CommandName.Overdose)]
    [InlineData("OVERDSOE", CommandName.Overdose)]
    [InlineData("over", CommandName.Overdose)]
    [InlineData("helpme i want to die", CommandName.Help)]
    [InlineData("hlep", CommandName.Help)]
    [InlineData("crises\nIreland", CommandName.Crisis)]
    [InlineData("topcis", CommandName.Topics)]
    [InlineData("source", CommandName.Sources)]
    [InlineData("nonsense", null)]
    [InlineData("a", null)]
    [InlineData("od", null)]
    [InlineData("", null)]
    public void A_slip_or_a_stem_of_a_command_finds_it(string typed, CommandName? nearest) => Assert.Equal(nearest, NearestCommand.To(typed));

    [Fact]
    public void A_name_of_any_length_is_no_work() => Assert.Null(NearestCommand.To(new string('x', 1_000_000)));
}
