using Bot.Core.Crisis;

namespace Bot.Core.Tests.Crisis;

public sealed class LineTextTests
{
    [Theory]
    [InlineData(true, "Checked on 2026-11-23.")]
    [InlineData(false, "Listed 2026-11-23, not yet confirmed.")]
    public void A_line_is_called_checked_only_when_a_person_has_confirmed_it(bool isVerified, string says)
    {
        var line = new CrisisLine("x", "X", LineKind.Suicide)
        {
            Source = new Uri("https://source.example/"),
            IsVerified = isVerified,
            CheckedOn = new DateOnly(2026, 11, 23),
        };

        Assert.Equal(says, LineText.Of(line, "112", now: null).Facts[^1]);
    }
}
