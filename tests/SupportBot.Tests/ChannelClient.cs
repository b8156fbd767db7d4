using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportBot.Tests;

/// <summary>What people and channels do to a bot, as verbs.</summary>
internal abstract class ChannelClient(string address, FakeChannel channel)
{
    private readonly string run = $"{Guid.NewGuid():N}";
    private int sent;
    private string? serviceUrl;

    public FakeChannel Channel { get; } = channel;

    public HttpClient Http { get; } = new() { BaseAddress = new Uri(address) };

    /// <summary>An activity as a client sends it.</summary>
    public JsonObject Activity(string type, string conversation, string channelId = "emulator") => new()
    {
        ["type"] = type,
        ["id"] = $"{run}-{Interlocked.Increment(ref sent)}",
        ["channelId"] = channelId,
        ["serviceUrl"] = serviceUrl ?? Channel.Url,
        ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "Kim" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    public JsonObject Said(string conversation, string text, string channelId = "emulator")
    {
        var activity = Activity("message", conversation, channelId);
        activity["text"] = text;
        return activity;
    }

    public JsonObject Opened(string conversation, string channelId = "emulator")
    {
        var activity = Activity("conversationUpdate", conversation, channelId);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot-1" }, new JsonObject { ["id"] = "user-1" });
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    public Task<HttpResponseMessage> PostAsync(string body) =>
        Http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

    /// <summary>Posts it and wants it taken.</summary>
    public async Task SendAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>Sends it and gives the replies that stand in the response.</summary>
    public async Task<List<JsonElement>> AskAsync(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray()];
    }

    /// <summary>The next activities say that they come from there.</summary>
    public void RepliesTo(FakeChannel other) => serviceUrl = other.Url;
}
