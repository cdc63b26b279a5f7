using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Speaking;

namespace Bot.Tests.Robustness;

public sealed class SilenceTests
{
    [Theory]
    [InlineData("good morning everyone, who is up for pizza tonight?", SpeakingMode.Questions)]
    [InlineData("this traffic is killing me", SpeakingMode.All)]
    [InlineData("`rm -rf` is not what you want <@123> https://example.org \"said the fool\"", SpeakingMode.Questions)]
    [InlineData("does heroin cause depression", SpeakingMode.Off)]
    [InlineData("i want to kill myself", SpeakingMode.Mentioned)]
    [InlineData("heroin causes depression", SpeakingMode.Questions)]
    [InlineData("how much heroin should i take", SpeakingMode.Questions)]
    [InlineData("", SpeakingMode.All)]
    public void Silence_for_a_message_nobody_addressed_to_the_bot_allocates_nothing(string text, SpeakingMode mode)
    {
        var conversation = RealContent.Conversation();
        var overheard = new Question(text) { Addressed = false, Mode = mode };
        Assert.IsType<Silence>(conversation.Reply(overheard));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            conversation.Reply(overheard);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
