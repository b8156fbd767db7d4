using System.CommandLine;
using SupportBot.Tool;

var root = new RootCommand("The command line of support writers and developers.")
{
    Lint.Command(),
    Graph.Command(),
    Understand.Command(),
    AnswerVerb.Command(),
    Chat.Command(),
};
return root.Parse(args).Invoke();
