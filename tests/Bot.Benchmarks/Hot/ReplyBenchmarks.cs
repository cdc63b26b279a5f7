using BenchmarkDotNet.Attributes;
using Bot.Content;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Testing;

namespace Bot.Benchmarks.Hot;

/// <summary>What one message costs from hearing it to the answer or to silence: asked, in a story, overheard, and of 100 kB.</summary>
[MemoryDiagnoser]
public class ReplyBenchmarks
{
    private const string Story =
        "I started therapy in May and we talk about the accident mostly. Some nights I still wake up from the dreams. "
        + "My sister visits on Sundays and we cook. Is there anything else that helps with PTSD? ";

    private readonly Question _chatter = new("lol that last round was so close") { Addressed = false, Room = "chatter" };
    private readonly Question _asked = new("how long does heroin withdrawal last");
    private readonly Question _story = new(Story);
    private readonly Question _long = new(string.Concat(Enumerable.Repeat(Story, 1_000))[..100_000]);
    private Conversation _conversation = null!;

    [GlobalSetup]
    public void Load()
    {
        var time = TimeProvider.System;
        var content = ContentFolder.Load(Repository.Content, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        _conversation = new Conversation(() => content.Library, new SpeakingPolicy(time), time);
    }

    [Benchmark(Baseline = true)]
    public Answer Chatter() => _conversation.Reply(_chatter);

    [Benchmark]
    public Answer Asked() => _conversation.Reply(_asked);

    [Benchmark]
    public Answer InAStory() => _conversation.Reply(_story);

    [Benchmark]
    public Answer OfHundredKilobytes() => _conversation.Reply(_long);
}
