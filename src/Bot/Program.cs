using System.CommandLine;
using Bot.Verbs;

var run = new RunVerb();
var root = new RootCommand("Answers questions about heroin and mental health with cited summaries and crisis lines.")
{
    run.Create(),
    new AskVerb().Create(),
    new CheckVerb().Create(),
    new EvaluateVerb().Create(),
    new EvaluateEngineVerb().Create(),
};
root.Options.Add(run.Content);
root.SetAction(run.Run);

var parsed = root.Parse(args);
return await parsed.InvokeAsync() is var code && parsed.Errors.Count > 0 ? ExitCode.Usage : code;
