namespace Bot.Content.Checks;

/// <summary>Words that hurt, and what to write instead (NIDA, Words Matter; safe messaging on suicide).</summary>
internal static class Stigma
{
    public static readonly ImmutableArray<(string Words, string Instead)> List =
    [
        .. Each("person who uses heroin", "addict", "addicts", "user", "users", "junkie", "junkies", "junky", "abuser", "abusers", "druggie", "druggies"),
        .. Each("person in recovery", "former addict", "ex addict", "recovering addict"),
        .. Each("use, misuse (of medicines) or substance use disorder", "drug abuse", "substance abuse", "drug habit", "heroin habit", "habit"),
        .. Each("in recovery, not using; tested negative", "clean"),
        .. Each("using; tested positive", "dirty"),
        .. Each("medication for opioid use disorder", "opioid substitution", "opioid replacement", "substitution therapy", "replacement therapy"),
        .. Each("has, lives with", "suffer from", "suffers from", "suffered from", "suffering from", "victim of", "victims of"),
        .. Each("treatment did not work for them; stopped treatment", "non compliant", "noncompliant", "failed treatment"),
        .. Each("sharing equipment; no access to sterile equipment", "irresponsible needle use"),
        .. Each("died by suicide, took their own life", "commit suicide", "commits suicide", "committed suicide", "committing suicide", "successful suicide", "completed suicide"),
        .. Each("suicide attempt", "failed attempt", "failed suicide", "unsuccessful suicide", "unsuccessful attempt"),
        .. Each("a calm number with its source and year", "epidemic", "skyrocketing"),
    ];

    private static IEnumerable<(string, string)> Each(string instead, params string[] words) => words.Select(word => (word, instead));
}
