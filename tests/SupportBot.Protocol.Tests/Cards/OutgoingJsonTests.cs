using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using SupportBot.Protocol.Activities;
using SupportBot.Protocol.Cards;

namespace SupportBot.Protocol.Tests.Cards;

/// <summary>What goes out, letter by letter. ACCEPT=1 rewrites the files.</summary>
public sealed class OutgoingJsonTests
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static AdaptiveCard Steps { get; } = new()
    {
        FallbackText = "1. Open Settings.\n2. Tap your name.",
        Speak = "First, open Settings. Second, tap your name.",
        Lang = "en",
        Body =
        [
            new TextBlock("Let’s see how much room there is. It takes a minute."),
            ColumnSet.Step(1, "Open **Settings**."),
            ColumnSet.Step(2, "Tap **your name**."),
            new Image("https://bot.example/places/icloud.png", "The iCloud screen: the coloured bar is at the top.") { Size = "stretch" },
            new TextBlock("How much is free?") { Weight = "bolder", Separator = true, Spacing = "medium" },
        ],
        Actions =
        [
            new SubmitAction("Under 1 GB") { Id = "under-1", Data = new JsonObject { ["asked"] = "free", ["value"] = "under-1" } },
            new SubmitAction("I can't find it") { Data = new JsonObject { ["asked"] = "free", ["value"] = "not-found" } },
        ],
    };

    [Fact]
    public void StepsAreNumbered() => Same(Steps.ToJson(), "steps");

    [Fact]
    public void AWarningLooksLikeOne() => Same(
        new AdaptiveCard
        {
            Body =
            [
                new Container([new TextBlock("Signing out removes <your> cards & keys.") { Color = "attention", Weight = "bolder" }]) { Style = Container.Warning, Bleed = true },
                new Container([new TextBlock("Nothing on your phone is deleted.") { Size = "small", IsSubtle = true }]) { Style = Container.Emphasis },
                new FactSet([new CardFact("Phone", "iPhone 12"), new CardFact("Free", "0.2 GB")]),
            ],
            Actions = [new SubmitAction("Sign out") { Style = "destructive" }],
        }.ToJson(),
        "warning");

    [Fact]
    public void AnExecuteActionRaisesTheVersion()
    {
        var card = Steps with { Actions = [new ExecuteAction("Yes", "answer") { Data = new JsonObject { ["value"] = "yes" } }] };

        Assert.Equal(("1.3", "1.4"), (Steps.Version, card.Version));
        Same(card.ToJson(), "execute");
    }

    [Fact]
    public void AMessageCarriesTextButtonsAndCard() => Same(
        JsonDocument.Parse(WireJson.Write(new Activity
        {
            Type = ActivityTypes.Message,
            Timestamp = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
            ChannelId = ChannelIds.WebChat,
            From = new ChannelAccount { Id = "bot", Name = "Support", Role = "bot" },
            Conversation = new ConversationAccount { Id = "c|livechat" },
            Text = "How much is **free**? Größe: 1 < 2 & 'x'",
            TextFormat = "markdown",
            InputHint = "expectingInput",
            Attachments = [Steps.ToAttachment()],
            SuggestedActions = new SuggestedActions { Actions = [CardAction.Says("Yes"), CardAction.Says("I can't find it")] },
        })).RootElement,
        "message");

    [Fact]
    public void InvokesAreAnsweredInTheirShapes()
    {
        Assert.Equal(200, InvokeResponse.Card(Steps).Status);
        Same(InvokeResponse.Card(new AdaptiveCard { Body = [new TextBlock("Done.")] }).Body!.Value, "invoke-card");
        Same(InvokeResponse.Message("That question is over.").Body!.Value, "invoke-message");
        Same(InvokeResponse.Error(400, "This button is not known.").Body!.Value, "invoke-error");
    }

    [Fact]
    public void ExpectedRepliesAreAList() => Same(
        JsonDocument.Parse(WireJson.Write(new ExpectedReplies([Activity.Typing, new Activity { Type = ActivityTypes.Message, Text = "Hello" }]))).RootElement,
        "expected-replies");

    [Fact]
    public void AnEmptyActivityHasNoFields() => Assert.Equal("{}"u8.ToArray(), WireJson.Write(new Activity()));

    private static void Same(JsonElement json, string name) =>
        Accepted.Equal(JsonSerializer.Serialize(json, indented) + "\n", Repository.Path("tests", "SupportBot.Protocol.Tests", "Cards", "Accepted", $"{name}.json"));
}
