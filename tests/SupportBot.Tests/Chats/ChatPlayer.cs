using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportBot.Tests.Chats;

/// <summary>Plays an accepted conversation on a channel, and wants what was accepted.</summary>
internal static class ChatPlayer
{
    // Teams refuses more, and counts in UTF-16.
    private const int MostOfTeams = 28 * 1024 / 2;

    /// <param name="rest">Waits until nothing more is on its way.</param>
    public static async Task PlayAsync(ChannelClient bot, MovableClock clock, string name, string channelId, Func<Task> rest)
    {
        var conversation = $"{channelId} {name}|livechat";
        var now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        var buttons = new List<(string Label, JsonElement? Value)>();
        foreach (var move in AcceptedChat.Read(name).Moves)
        {
            now += move.Said is null ? move.Later : TimeSpan.FromMinutes(1);
            clock.Now = now;
            if (move.Later > TimeSpan.Zero)
            {
                continue;
            }

            await bot.SendAsync(move.Said is { } said ? Answered(bot, conversation, channelId, said, buttons) : bot.Opened(conversation, channelId));
            var came = await bot.Channel.NextAsync(conversation, move.Replies.Count);
            Assert.All(came, one => Assert.InRange(one.GetRawText().Length, 1, MostOfTeams));
            var seen = came.Select(WireText.Of).ToList();
            await rest();
            buttons = [.. seen.SelectMany(one => one.Buttons)];
            Assert.Equal(
                move.Replies.Select(lines => Plain(string.Join('\n', lines), channelId)),
                seen.Select(one => Plain(one.Transcript, channelId)));
        }

        Assert.Empty(bot.Channel.Rest(conversation));
    }

    // The words of a button are a tap on it: its words where it says them, its value where it has one.
    private static JsonObject Answered(ChannelClient bot, string conversation, string channelId, string said, List<(string Label, JsonElement? Value)> buttons)
    {
        var (label, value) = buttons.LastOrDefault(button => string.Equals(button.Label, said, StringComparison.OrdinalIgnoreCase));
        var activity = bot.Said(conversation, label ?? said, channelId);
        if (value is { } data)
        {
            activity["value"] = JsonNode.Parse(data.GetRawText());
            activity["text"] = null;
        }

        return activity;
    }

    private static string Plain(string text, string channelId)
    {
        var masked = AcceptedChat.WithoutCode(text);
        return channelId == "sms" ? masked.Replace("**", "", StringComparison.Ordinal) : masked;
    }
}
