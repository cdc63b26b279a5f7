using Bot.Core.Questions;
using Bot.Core.Safety;

namespace Bot.Core.Tests.Safety;

public sealed class WordingsTests
{
    private readonly Wordings _wordings = new();

    [Theory]
    [InlineData("i tried two years ago")]
    [InlineData("that was a year ago")]
    [InlineData("six months ago i overdosed")]
    [InlineData("a month ago he died")]
    [InlineData("it happened weeks ago")]
    [InlineData("i lost her last year")]
    [InlineData("last month was bad")]
    [InlineData("i took pills when i was 15")]
    [InlineData("back in 2012 i nearly died")]
    [InlineData("i used to think so")]
    [InlineData("i tried in high school")]
    [InlineData("as a kid i wanted it over")]
    [InlineData("as a teenager i cut")]
    [InlineData("as a teen i cut")]
    [InlineData("some years back he overdosed")]
    [InlineData("a decade ago")]
    [InlineData("two decades ago")]
    [InlineData("it is long ago")]
    [InlineData("ages ago, do not worry")]
    [InlineData("last summer he jumped")]
    [InlineData("last winter he jumped")]
    [InlineData("last spring he jumped")]
    [InlineData("last autumn he jumped")]
    public void Long_ago(string said) => Assert.NotNull(_wordings.LongAgo.FindIn(Words.Of(said)));

    [Theory]
    [InlineData("an hour ago")]
    [InlineData("he took it last night")]
    [InlineData("i was 15 minutes away")]
    public void Not_long_ago(string said) => Assert.Null(_wordings.LongAgo.FindIn(Words.Of(said)));

    [Theory]
    [InlineData("she took them on purpose")]
    [InlineData("he overdosed intentionally")]
    [InlineData("i took too much deliberately")]
    [InlineData("i took it all to die")]
    [InlineData("he said he wanted to die")]
    [InlineData("i wanna die so i took them")]
    [InlineData("i took them to end it")]
    [InlineData("i want it to end it all")]
    [InlineData("now i end it all")]
    [InlineData("i took them and will end my life")]
    [InlineData("he tried to end his life")]
    [InlineData("she tried to end her life")]
    [InlineData("i took them to kill myself")]
    [InlineData("he tried to kill himself")]
    [InlineData("she tried to kill herself")]
    [InlineData("they tried to kill themselves")]
    [InlineData("it was suicide")]
    [InlineData("she is suicidal and took pills")]
    [InlineData("i took enough to not wake up")]
    [InlineData("so i never wake up")]
    [InlineData("i took them because i dont want to live")]
    [InlineData("he left a goodbye note")]
    public void On_purpose(string said) => Assert.NotNull(_wordings.OnPurpose.FindIn(Words.Of(said)));

    [Theory]
    [InlineData("he took too much by accident")]
    [InlineData("it was not on purpose")]
    [InlineData("she is not suicidal, she mixed up her pills")]
    public void Not_on_purpose(string said) => Assert.Null(_wordings.OnPurpose.FindIn(Words.Of(said)));
}
