using System.Collections.Immutable;
using Bot.Core.Crisis;

namespace Bot.Core.Tests.Crisis;

/// <summary>For somebody who cannot call, or has been shown the numbers already.</summary>
public sealed class WrittenFirstTests
{
    private static readonly ImmutableArray<HelplineDirectory> Elsewhere = [new("Find one", new Uri("https://a.example/"), "Anywhere.")];

    private static readonly CrisisLine Called = Line("called") with { Phones = ["116 123"], Email = "a@b.example" };

    private static readonly CrisisLine Both = Line("both") with { Phones = ["988"], Text = new TextNumber("988", null) };

    [Fact]
    public void Lines_that_take_texts_come_first_and_their_text_before_their_call()
    {
        var help = Help(Called, Both).WrittenFirst(Elsewhere);

        Assert.Equal(["both", "called"], help.Lines.Select(line => line.Id));
        Assert.Equal(["text 988", "call 988"], help.LineTexts.First().Ways.Select(way => way.Text));
        Assert.Equal(["call 116 123", "email a@b.example"], help.LineTexts.Last().Ways.Select(way => way.Text));
        Assert.Empty(help.Directories);
    }

    [Fact]
    public void Where_no_line_takes_them_the_directories_are_added()
    {
        var help = Help(Called).WrittenFirst(Elsewhere);

        Assert.Equal([Called], help.Lines);
        Assert.Equal(Elsewhere, help.Directories);
    }

    private static Help Help(params ImmutableArray<CrisisLine> lines) => new(new Region("GB", "United Kingdom"), "999", lines, []);

    private static CrisisLine Line(string id) =>
        new(id, id, LineKind.Suicide) { Source = new Uri("https://a.example/"), CheckedOn = new DateOnly(2026, 11, 23) };
}
