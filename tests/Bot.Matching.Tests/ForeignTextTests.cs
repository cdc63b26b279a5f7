namespace Bot.Matching.Tests;

/// <summary>Where the pieces that are not the writer's own begin and end.</summary>
public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("`a`", " ")]
    [InlineData("`a``b` c", "  c")]
    [InlineData("hi\n>>> a\nb", "hi\n ")]
    [InlineData("  > a", "   ")]
    [InlineData("\"a b\"", " ")]
    [InlineData("\"a\tb\"", " ")]
    [InlineData("„a b” c", "  c")]
    [InlineData("@a @_", "   ")]
    [InlineData("<:a> <a:1>", "   ")]
    [InlineData("<@1\n>", "< \n>")]
    [InlineData("HTTP://a b", "  b")]
    [InlineData("(www.a)b", "( )b")]
    [InlineData("www.a\nb", " \nb")]
    [InlineData("www.a|b", " |b")]
    public void A_piece_ends_where_it_is_closed(string message, string own) => Assert.Equal(own, MessageText.Own(message));

    [Theory]
    [InlineData("x`a b`")]
    [InlineData("1\"a b\"")]
    [InlineData("xhttp://a b")]
    [InlineData(">>>a")]
    [InlineData("`")]
    [InlineData("```")]
    [InlineData("``````")]
    [InlineData("`a``")]
    [InlineData("\"a b\nc\"")]
    [InlineData("\" a \"")]
    [InlineData("|a|")]
    [InlineData("<@>")]
    [InlineData("<:>")]
    [InlineData("<:a b>")]
    [InlineData("http:/a www")]
    public void What_is_not_closed_or_inside_a_word_stays(string message) => Assert.Same(message, MessageText.Own(message));

    [Fact]
    public void A_tag_has_at_most_a_hundred_characters()
    {
        Assert.Equal(" ", MessageText.Own($"<:{new string('a', 97)}>"));
        Assert.Equal(101, MessageText.Own($"<:{new string('a', 98)}>").Length);
    }

    [Fact]
    public void A_link_in_a_tag_may_be_longer() =>
        Assert.Equal("see  > now", MessageText.Own($"see <https://{new string('a', 200)}> now"));

    [Fact]
    public void A_message_of_the_longest_length_is_read_whole()
    {
        var longest = new string('a', MessageText.MaxLength - 3) + " @b";

        Assert.Equal(longest[..^2] + " ", MessageText.Own(longest));
        Assert.Equal(longest[..^2] + " ", MessageText.Own(longest + " c"));
    }

    [Fact]
    public void No_message_is_an_error() => Assert.Throws<ArgumentNullException>(() => MessageText.Own(null!));
}
