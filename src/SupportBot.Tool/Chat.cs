using System.CommandLine;
using System.Security.Cryptography;
using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Tool;

/// <summary>A conversation in the terminal.</summary>
internal static class Chat
{
    public static Command Command()
    {
        var folder = Folders.Option();
        var command = new Command("chat", "Talk with the bot. With piped input one line is one message, and the transcript is printed.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string folder, TextWriter output, TextWriter error)
    {
        var reading = GuideReader.Read(folder);
        if (reading.Guides is not [var guide, ..])
        {
            foreach (var diagnostic in reading.Diagnostics)
            {
                error.WriteLine(diagnostic);
            }

            return 1;
        }

        var conversation = new Conversation(guide, new Recognizer(guide));
        var piped = Console.IsInputRedirected;
        var turn = conversation.Take(ConversationState.New, Message.Opened, World());
        while (true)
        {
            foreach (var reply in turn.Replies)
            {
                ChatText.Write(reply, output, piped);
            }

            output.Write(piped ? "" : "> ");
            if (Console.In.ReadLine() is not { } line)
            {
                return 0;
            }

            if (piped)
            {
                output.WriteLine($"user: {line}");
            }

            turn = conversation.Take(turn.State, Heard(turn, line), World());
        }
    }

    // The number or the words of a button are a tap on it.
    private static Message Heard(Turn turn, string line)
    {
        var choices = turn.Replies.Where(reply => reply.Due is null).SelectMany(reply => reply.Choices).ToList();
        var tapped = choices.FirstOrDefault(choice => string.Equals(choice.Label, line.Trim(), StringComparison.OrdinalIgnoreCase));
        return tapped is null ? new Message(line) : new Message(line, tapped.Value);
    }

    private static World World() => new(TimeProvider.System.GetLocalNow(), RandomNumberGenerator.GetBytes(8));
}
