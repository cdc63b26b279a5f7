using Bot.Core.Answers;

namespace Bot.Verbs;

/// <summary>The name an answer's decision bears in the output of <c>ask</c> and <c>evaluate</c>. Other tools read these.</summary>
internal static class Decision
{
    public const string Topic = "topic";
    public const string Suicide = "crisis-suicide";
    public const string Overdose = "crisis-overdose";
    public const string Worried = "worried-about-someone";
    public const string UnsafeRequest = "unsafe-request";
    public const string Suggestions = "suggestions";
    public const string Command = "command";
    public const string Silence = "silence";

    public static string Of(Answer answer) => answer switch
    {
        TopicAnswer => Topic,
        CrisisAnswer { AboutSomeoneElse: true } => Worried,
        CrisisAnswer => Suicide,
        OverdoseAnswer => Overdose,
        RefusalAnswer => UnsafeRequest,
        Core.Answers.Suggestions => Suggestions,
        CommandAnswer => Command,
        _ => Silence,
    };
}
