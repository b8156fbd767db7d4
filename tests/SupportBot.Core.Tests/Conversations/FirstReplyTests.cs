using SupportBot.Core.Conversations;
using SupportBot.Core.Tests.Guides.Content;
using SupportBot.Core.Tests.Understanding;

namespace SupportBot.Core.Tests.Conversations;

/// <summary>The first words back are few, whatever was typed.</summary>
public sealed class FirstReplyTests(ITestOutputHelper output)
{
    private const int MostWords = 40;

    private static readonly World world = new(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void WhatWasUnderstoodIsSaidInFewWords()
    {
        var conversation = new Conversation(ShippedGuide.Guide, Shipped.Recognizer);
        var tooLong = ShippedGuide.Guide.Symptoms
            .SelectMany(symptom => symptom.Phrases)
            .Select(text => (Text: text, Reply: conversation.Take(ConversationState.New, new Message(text), world).Replies[0].Text))
            .Where(one => one.Reply.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            .ToList();
        foreach (var (text, reply) in tooLong.Take(10))
        {
            output.WriteLine($"{text}\n    {reply}");
        }

        Assert.Empty(tooLong);
    }
}
