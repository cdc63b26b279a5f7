using Bot.Content.Checks;
using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Matching;

namespace Bot.Content.Tests;

public sealed class MatcherRuleTests
{
    [Fact]
    public void Asks_that_the_matcher_sends_elsewhere_are_counted_and_a_few_are_listed()
    {
        using var content = new SampleContent();
        var report = new Report();
        var draft = Draft.Read(new Folder(content.Written(), report), report, TestContext.Current.CancellationToken);
        var examples = TrainingSet.Examples(TrainingSet.Of(draft)).Select(example => example with { Label = Swapped(example.Label) });
        var confused = IntentModel.Train([.. examples], ct: TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "content/topics/naloxone.md:6: error: 20 of 20 asks are understood as something else: \"what is naloxone\" as tolerance, "
                + "\"how does naloxone work\" as tolerance, \"tell me about naloxone\" as tolerance, "
                + "\"explain naloxone please\" as tolerance, "
                + "\"is naloxone real\" as tolerance ... Move them there, or write more asks like them.",
                "content/topics/tolerance.md:6: error: 20 of 20 asks are understood as something else: "
                + "\"what is tolerance\" as naloxone, "
                + "\"how does tolerance work\" as naloxone, \"tell me about tolerance\" as naloxone, "
                + "\"explain tolerance please\" as naloxone, "
                + "\"is tolerance real\" as naloxone ... Move them there, or write more asks like them.",
            ],
            MatcherRules.AsksReachTheirPlace(draft, confused).Select(finding => finding.ToString()));
    }

    private static string Swapped(string label) => label switch
    {
        "naloxone" => "tolerance",
        "tolerance" => "naloxone",
        _ => label,
    };
}
