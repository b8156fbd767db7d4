using System.CommandLine;
using System.Security.Cryptography;
using SupportBot.Core.Conversations;

namespace SupportBot.Tool;

/// <summary>A conversation in the terminal.</summary>
internal static class Chat
{
    public static Command Command()
    {
        var folder = Folders.Option();
        var watch = new Option<bool>("--watch") { Description = "Read the guide again whenever a file is saved, and show its mistakes." };
        var explain = new Option<bool>("--explain") { Description = "Say after each reply what was understood, and why this branch." };
        var remedy = new Option<string?>("--remedy") { Description = "Begin with this remedy." };
        var command = new Command("chat", "Talk with the bot. With piped input one line is one message, and the transcript is printed.")
        {
            folder, watch, explain, remedy,
        };
        command.SetAction(parsed =>
        {
            var guide = new WatchedGuide(parsed.GetValue(folder)!, parsed.InvocationConfiguration.Error);
            return guide.Read()
                ? Run(guide, parsed.GetValue(watch), parsed.GetValue(explain), parsed.GetValue(remedy), parsed.InvocationConfiguration.Output)
                : 1;
        });
        return command;
    }

    private static int Run(WatchedGuide guide, bool watch, bool explain, string? remedy, TextWriter output)
    {
        var piped = Console.IsInputRedirected;
        var turn = guide.Conversation.Take(ConversationState.New, Message.Opened, World());
        if (remedy is not null)
        {
            if (!guide.Conversation.Guide.Remedies.TryGet(remedy, out var chosen))
            {
                output.WriteLine($"There is no remedy '{remedy}'. There are: {string.Join(", ", guide.Conversation.Guide.Remedies.Ids)}");
                return 1;
            }

            turn = guide.Conversation.Begin(turn.State, chosen, World());
        }

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

            if (watch)
            {
                guide.ReadIfChanged();
            }

            turn = guide.Conversation.Take(turn.State, ChatText.Heard(turn, line), World());
            if (explain)
            {
                Explaining.Write(guide, turn, line, World(), output);
            }
        }
    }

    private static World World() => new(TimeProvider.System.GetLocalNow(), RandomNumberGenerator.GetBytes(8));
}
