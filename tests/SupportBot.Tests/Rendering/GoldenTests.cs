using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SupportBot.Core.Conversations;
using SupportBot.Guides;
using SupportBot.Messages;
using SupportBot.Pages;
using SupportBot.Pictures;
using SupportBot.Protocol;

namespace SupportBot.Tests.Rendering;

/// <summary>What goes out, letter by letter, for each kind of channel. ACCEPT=1 rewrites the files; the diff is the review.</summary>
public sealed class GoldenTests(RunningBot running)
{
    private static readonly JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Illustration picture = new("icloud", 17, [0], "Drawing of iCloud. At the top a bar.");

    private static readonly ImmutableArray<Reply> replies =
    [
        new() { Text = "That can be sorted out.\n• To see it, open **Settings**.\n• Then wait." },
        new() { Kind = ReplyKind.Code, Text = "Your code is **maple-river-stone-lamp**." },
        new() { Kind = ReplyKind.Summary, Text = "What we know so far:\n• iPhone 13\n• Restart: didn't help, 20 Nov" },
        new() { Kind = ReplyKind.Warning, Text = "Deleting it cannot be undone. OK?", Choices = [new("accept", "OK, show me", "4:accept"), new("decline", "I'd rather not", "4:decline")] },
        new()
        {
            Kind = ReplyKind.Instructions,
            Text = "Let's look.",
            Lines = ["Open **Settings** and tap **your name**.", "Tap **iCloud**."],
            Closing = "How much is free?",
            Illustration = picture,
            Choices = [new("a", "Under 1 GB", "4:a"), new("b", "1 to 5 GB", "4:b"), new("c", "More", "4:c"), new("d", "I can't find it", "4:d")],
        },
        new() { Text = "Your reminder. How does it look now?", Choices = [new("x", "It finished", "4:x")], Due = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero) },
    ];

    private ConnectorChannel Channel { get; } = new(null!, GalleryWithPngs(running));

    [Theory]
    [InlineData("emulator", false)]
    [InlineData("webchat", false)]
    [InlineData("msteams", false)]
    [InlineData("msteams", true)]
    [InlineData("telegram", false)]
    [InlineData("facebook", false)]
    [InlineData("sms", false)]
    public void WhatGoesOutIsAsItWasAccepted(string channelId, bool inPublic)
    {
        var to = new ConnectorAddress("https://smba.trafficmanager.net/emea/", true, channelId, "a|livechat", inPublic, "bot-1", "Bot", "user-1", "activity-1");

        var activities = Channel.Replies(new Turn(ConversationState.New, replies), to).Select(reply => JsonNode.Parse(WireJson.Write(reply.Activity))!.AsObject());

        // Another line in a drawing is no other message.
        var golden = Regex.Replace(new JsonArray([.. activities]).ToJsonString(readable) + "\n", "/pictures/[0-9a-f]{16}/", "/pictures/HASH/");
        Accepted.Equal(golden, Repository.Path("tests", "SupportBot.Tests", "Rendering", "Golden", $"{channelId}{(inPublic ? "-in-public" : "")}.json"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void TeamsGetsThreeSuggestionsAtMostAndNeverBesideACard(int count)
    {
        var choices = Enumerable.Range(0, count).Select(i => new Choice($"c{i}", $"Choice {i}", $"1:c{i}")).ToImmutableArray();
        foreach (var kind in Enum.GetValues<ReplyKind>())
        {
            var to = new ConnectorAddress("https://smba.trafficmanager.net/", true, "msteams", "a", false, "b", "Bot", "u", null);

            var activity = Assert.Single(Channel.Replies(new Turn(ConversationState.New, [new Reply { Kind = kind, Text = "Which?", Choices = choices }]), to)).Activity;

            Assert.True(activity.SuggestedActions is null || activity.Attachments is null);
            Assert.True((activity.SuggestedActions?.Actions?.Count ?? 0) <= 3);
            Assert.True(activity.SuggestedActions is not null || activity.Attachments is not null);
        }
    }

    [Fact]
    public void WhereThereIsNoPublicAddressOrNoPngWordsAloneDo()
    {
        var bot = running.Begin().Bot;
        var guides = bot.Services.GetRequiredService<GuideFolder>();
        Assert.Null(new Gallery(guides, Options.Create(new WebOptions())).AddressOf(picture, asPng: false));
        Assert.Null(new Gallery(guides, Options.Create(new WebOptions { Address = "https://bot.example.com" })).AddressOf(picture, asPng: true));
        Assert.Null(new Gallery(guides, Options.Create(new WebOptions { Address = "https://bot.example.com", PictureFolder = bot.Folder })).AddressOf(picture, asPng: true));
        Assert.NotNull(new Gallery(guides, Options.Create(new WebOptions { Address = "https://bot.example.com" })).AddressOf(picture, asPng: false));
    }

    private static Gallery GalleryWithPngs(RunningBot running)
    {
        var bot = running.Begin().Bot;
        var folder = Directory.CreateDirectory(Path.Combine(bot.Folder, "pictures")).FullName;
        var gallery = new Gallery(bot.Services.GetRequiredService<GuideFolder>(), Options.Create(new WebOptions { Address = "https://bot.example.com", PictureFolder = folder }));
        File.WriteAllBytes(Path.Combine(folder, $"{Gallery.Version(gallery.Draw(picture.Name)!)}.png"), []);
        return gallery;
    }
}
