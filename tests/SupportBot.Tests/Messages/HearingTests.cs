using System.Diagnostics;
using System.Text.Json;
using SupportBot.Messages;
using SupportBot.Protocol.Activities;
using SupportBot.Turns;
using Activity = SupportBot.Protocol.Activities.Activity;

namespace SupportBot.Tests.Messages;

public sealed class HearingTests
{
    private const int Long = 500_000;

    // Ten, and as much again for a busy machine.
    private const double Most = 20;

    [Theory]
    [InlineData("<at")]
    [InlineData("<at>")]
    [InlineData("<at>a</at")]
    [InlineData("<at a>b</")]
    [InlineData("<at>a</at>")]
    [InlineData("1")]
    [InlineData("1:a-")]
    [InlineData("a.-")]
    public void TenTimesAsLongAMessageTakesAboutTenTimesAsLong(string crumb)
    {
        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < 5 && ratio > Most; attempt++)
        {
            ratio = Math.Min(ratio, Fastest(crumb, Long) / Math.Max(1, Fastest(crumb, Long / 10)));
        }

        Assert.InRange(ratio, 0, Most);
    }

    // The fastest of a few: a pause of the machine is not what is measured.
    private static double Fastest(string crumb, int length)
    {
        var text = string.Concat(Enumerable.Repeat(crumb, length / crumb.Length));
        var activity = new Activity { Type = ActivityTypes.Message, ChannelId = ChannelIds.Teams, Text = text, Value = JsonSerializer.SerializeToElement(text) };
        return Enumerable.Range(0, 3).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            Hearing.Of(activity, new Spoken());
            ConversationKey.Of("way", text, "conversation");
            return clock.Elapsed.TotalMilliseconds;
        });
    }
}
