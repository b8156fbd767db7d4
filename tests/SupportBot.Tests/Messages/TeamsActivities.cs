using System.Text.Json.Nodes;
using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Messages;

/// <summary>Activities in the shape in which Teams sends them.</summary>
internal static class TeamsActivities
{
    public const string BotId = "28:11111111-2222-3333-4444-555555555555";

    public static JsonObject Installation(SupportBotHost bot, string conversation, string scope, string action)
    {
        var installation = Activity(bot, "installationUpdate", conversation, scope);
        installation["action"] = action;
        return installation;
    }

    public static JsonObject Pressed(SupportBotHost bot, string conversation, (string Id, WireText Seen) card)
    {
        var pressed = Activity(bot, "message", conversation, "personal");
        pressed["replyToId"] = card.Id;
        pressed["value"] = JsonNode.Parse(card.Seen.Buttons[0].Value!.Value.GetRawText());
        return pressed;
    }

    public static JsonObject Said(SupportBotHost bot, string conversation, string scope, string text)
    {
        var said = Activity(bot, "message", conversation, scope);
        said["text"] = text;
        said["textFormat"] = "plain";
        said["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<div>{text}</div>" });
        return said;
    }

    public static JsonObject Mentioning(JsonObject activity, string id, string name)
    {
        activity["entities"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["type"] = "mention",
            ["text"] = $"<at>{name}</at>",
            ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        });
        return activity;
    }

    public static JsonObject Activity(SupportBotHost bot, string type, string conversation, string scope)
    {
        var activity = bot.Activity(type, conversation, "msteams");
        activity["from"] = new JsonObject { ["id"] = "29:kim", ["name"] = "Kim", ["aadObjectId"] = "11111111-2222-3333-4444-777777777777" };
        activity["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "Bot" };
        activity["locale"] = "en-GB";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["country"] = "GB", ["platform"] = "Windows", ["timezone"] = "Europe/London" });
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } };
        var about = activity["conversation"]!.AsObject();
        about["conversationType"] = scope;
        about["tenantId"] = "tenant";
        if (scope != "personal")
        {
            about["isGroup"] = true;
        }

        return activity;
    }
}
