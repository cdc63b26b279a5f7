namespace Bot.Core.Answers;

/// <summary>Names what was decided, in the output of <c>ask</c> and <c>evaluate</c> and in metrics. Other tools read these.</summary>
public static class Decision
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
        Answers.Suggestions => Suggestions,
        CommandAnswer => Command,
        _ => Silence,
    };
}
