using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SupportBot.Tests.Messages;

/// <summary>What is no activity is refused in one sentence, and nothing else happens.</summary>
public sealed class BadInputTests(RunningBot running)
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "nothing", "" },
        { "no JSON", "hello" },
        { "half of JSON", """{"type":"message","conversation":{"id":""" },
        { "null", "null" },
        { "a number", "17" },
        { "a list", "[1,2,3]" },
        { "an empty object", "{}" },
        { "nulls everywhere", """{"type":null,"id":null,"channelId":null,"conversation":null,"from":null,"serviceUrl":null,"text":null}""" },
        { "no conversation", """{"type":"message","channelId":"emulator","serviceUrl":"http://localhost:9","text":"hi"}""" },
        { "a conversation without an id", """{"type":"message","channelId":"emulator","serviceUrl":"http://localhost:9","conversation":{},"text":"hi"}""" },
        { "no serviceUrl", """{"type":"message","channelId":"emulator","conversation":{"id":"a"},"text":"hi"}""" },
        { "no channel", """{"type":"message","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"text":"hi"}""" },
        { "a conversation that is a list", """{"type":"message","channelId":"emulator","serviceUrl":"http://localhost:9","conversation":[1]}""" },
        { "text that is an object", """{"type":"message","channelId":"emulator","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"text":{}}""" },
        { "line breaks in the conversation's id", """{"type":"message","channelId":"emulator","serviceUrl":"http://localhost:9","conversation":{"id":"a\nb"},"text":"hi"}""" },
        { "half a character", """{"type":"message","channelId":"emulator","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"text":"\ud800"}""" },
        { "10,000 levels", string.Concat(Enumerable.Repeat("{\"value\":", 10_000)) + "1" + new string('}', 10_000) },
        { "10,000 lists", new string('[', 10_000) + new string(']', 10_000) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task IsRefusedInOneSentence(string what, string body)
    {
        var (bot, _) = running.Begin();
        using var response = await bot.PostAsync(body);

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{what}: {response.StatusCode}");
        var sentence = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.InRange(sentence.Length, 10, 120);
        Assert.EndsWith(".", sentence);
        Assert.Empty(bot.Channel.Rest("a"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TenMegabytesAreTooMuchWhetherAnnouncedOrNot(bool announced)
    {
        // By hand, because a client that is still sending seldom reads the answer.
        var (bot, _) = running.Begin();
        var address = new Uri(bot.Address);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var length = announced ? "Content-Length: 10000000" : "Transfer-Encoding: chunked";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\n{length}\r\n\r\n"), TestContext.Current.CancellationToken);
        if (!announced)
        {
            // A little more than is taken; the rest would only break the connection.
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{300_000:x}\r\n{new string('x', 300_000)}\r\n"), TestContext.Current.CancellationToken);
        }

        var line = await new StreamReader(stream).ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 413", line);
    }

    [Theory]
    [InlineData("a/b/../c")]
    [InlineData("a|b|livechat")]
    [InlineData("..")]
    [InlineData("a.b?c=d&e#f")]
    [InlineData("19:x@thread.v2;messageid=1")]
    [InlineData("100% ü ✓")]
    public async Task AConversationIdMayHoldAnythingAndIsEncodedInTheReplysAddress(string id)
    {
        var (bot, _) = running.Begin();
        var before = bot.Channel.Requests.Count;

        await bot.SendAsync(bot.Opened(id));
        await bot.RestAsync();

        if (id == "..")
        {
            // No address can hold it.
            Assert.Equal(before, bot.Channel.Requests.Count);
            return;
        }

        await bot.Channel.NextAsync(id);
        var target = bot.Channel.Requests.ToArray()[before].Target;
        Assert.StartsWith($"/v3/conversations/{Uri.EscapeDataString(id)}/activities", target);
        while (bot.Channel.Requests.TryDequeue(out _))
        {
        }
    }

    [Fact]
    public async Task OtherMethodsAreNotTaken()
    {
        using var response = await running.Begin().Bot.Http.GetAsync("/api/messages", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
