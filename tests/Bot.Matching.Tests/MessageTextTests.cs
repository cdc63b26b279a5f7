namespace Bot.Matching.Tests;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("look:\n```c#\nkill me\n```\nwhat is this", "look:\n \nwhat is this")]
    [InlineData("run `kill me` please", "run   please")]
    [InlineData("run ``kill ` me`` please", "run   please")]
    [InlineData("> I want to die\nare you ok?", " \nare you ok?")]
    [InlineData("hi\n> I want to die\r\nare you ok?", "hi\n \nare you ok?")]
    [InlineData(">>> all\nof this", " ")]
    [InlineData("she said \"I want to die\" yesterday", "she said   yesterday")]
    [InlineData("she said “I want to die” yesterday", "she said   yesterday")]
    [InlineData("sie sagte „ich will sterben“ gestern", "sie sagte   gestern")]
    [InlineData("elle dit « je veux mourir » hier", "elle dit   hier")]
    [InlineData("it ||kills me|| every day", "it   every day")]
    [InlineData("see https://example.org/heroin?x=1 now", "see   now")]
    [InlineData("see <HTTPS://example.org/heroin> now", "see   now")]
    [InlineData("see [this](https://example.org/heroin) now", "see [this]( ) now")]
    [InlineData("see www.example.org", "see  ")]
    [InlineData("hi <@123>, <@!123> <@&9> <#8> <:sad:1> <a:cry:2> <t:1:R> </help:3>!", "hi  ,              !")]
    [InlineData("hey @some_one9 help", "hey   help")]
    public void What_others_say_becomes_a_space(string message, string own) => Assert.Equal(own, MessageText.Own(message));

    [Theory]
    [InlineData("what is heroin")]
    [InlineData("")]
    [InlineData("I am \"fine\" today")]
    [InlineData("the 5\" and the 6\" one")]
    [InlineData("he said \"ok and I want to die, she \"laughed\"")]
    [InlineData("don`t make me, I can`t")]
    [InlineData("a stray ``` fence and a stray || bar")]
    [InlineData("my heart <3 is </3 broken > than yours")]
    [InlineData("5 > 3 and <> and <b> and <not a: tag>")]
    [InlineData(">tfw no words")]
    [InlineData("write to me@example.org")]
    [InlineData("at @ noon")]
    [InlineData("how who what when")]
    public void The_writers_own_words_stay_and_nothing_is_copied(string message) => Assert.Same(message, MessageText.Own(message));

    [Fact]
    public void Spoilers_can_be_kept()
    {
        const string Message = "I ||want to die|| today";

        Assert.Same(Message, MessageText.Own(Message, keepSpoilers: true));
    }

    [Fact]
    public void Nothing_behind_the_longest_length_is_read()
        => Assert.Equal(MessageText.MaxLength, MessageText.Own(new string('a', 100_000)).Length);

    [Theory]
    [InlineData("what is heroin")]
    [InlineData("see https://example.org/heroin and `x`")]
    public void Reading_into_a_buffer_allocates_nothing(string message)
    {
        var buffer = new char[MessageText.MaxLength];
        var own = MessageText.Own(message, buffer).ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var length = MessageText.Own(message, buffer).Length;

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(own.Length, length);
        Assert.Equal(own, MessageText.Own(message));
    }

    [Theory]
    [MemberData(nameof(Garbage.All), MemberType = typeof(Garbage))]
    public void Garbage_is_stripped_without_a_fault(string name, string message)
    {
        Assert.True(MessageText.Own(message).Length <= MessageText.MaxLength, name);
        Assert.True(MessageText.Own(message, keepSpoilers: true).Length <= MessageText.MaxLength, name);
    }
}
