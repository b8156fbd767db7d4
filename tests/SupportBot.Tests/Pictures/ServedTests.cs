using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.Core.Conversations;
using SupportBot.Pages;
using SupportBot.Pictures;

namespace SupportBot.Tests.Pictures;

public sealed class ServedTests(RunningBot running)
{
    private const string Name = "icloud-backup.17.2";
    private readonly SupportBotHost bot = running.Begin().Bot;

    [Fact]
    public async Task ItIsKeptForGoodUnderTheHashOfItsDrawingAndMayDoNothing()
    {
        var path = bot.Services.GetRequiredService<Gallery>().PathOf(new Illustration("icloud-backup", 17, [1], ""))!;
        Assert.EndsWith($"/{Name}.svg", path);
        using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy);
        Assert.DoesNotContain("unsafe", policy);
    }

    [Fact]
    public async Task AnOlderAddressGetsThePresentDrawingAndDoesNotKeepIt()
    {
        using var response = await bot.Http.GetAsync($"/pictures/0000000000000000/{Name}.svg", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/pictures/0/nowhere.17.0.svg")]
    [InlineData("/pictures/0/icloud-backup.17.2.html")]
    [InlineData("/pictures/0/icloud-backup.17.2.png")]
    [InlineData("/pictures/0/icloud-backup.17.2")]
    [InlineData("/pictures/icloud-backup.17.2.svg")]
    [InlineData("/pictures/0/..%2F..%2Fweb%2Ffiles%2Fbot.svg")]
    [InlineData("/pictures/0/%2e%2e%2f%2e%2e%2fappsettings.png")]
    [InlineData("/pictures/0/icloud-backup.17.2.svg.svg")]
    [InlineData("/pictures/0/%3Cscript%3Ealert(1)%3C%2Fscript%3E.17.2.svg")]
    [InlineData("/pictures/0/icloud-backup.17.2%0A.svg")]
    public async Task NothingButThePicturesIsServedAndNothingIsSaidBack(string address)
    {
        using var response = await bot.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AWordOfTheAddressNeverGetsIntoTheDrawing()
    {
        var plain = await bot.Http.GetStringAsync($"/pictures/0/{Name}.svg", TestContext.Current.CancellationToken);
        Assert.Equal(plain, await bot.Http.GetStringAsync($"/pictures/%3Cb%3E/{Name}.svg?a=%3Cscript%3E", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task APngIsServedWhereThereIsOneOfThisVeryDrawing()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-pngs-");
        await using var other = await SupportBotHost.StartAsync($"Web:PictureFolder={folder.FullName}", "Web:Address=https://bot.example.com");
        var gallery = other.Services.GetRequiredService<Gallery>();
        var version = Gallery.Version(gallery.Draw(Name)!);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{version}.png"), [1, 2, 3], TestContext.Current.CancellationToken);

        var address = gallery.AddressOf(new Illustration("icloud-backup", 17, [1], ""), asPng: true)!;
        Assert.Equal($"https://bot.example.com/pictures/{version}/{Name}.png", address);
        using var response = await other.Http.GetAsync(new Uri(address).PathAndQuery, TestContext.Current.CancellationToken);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([1, 2, 3], await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
        using var none = await other.Http.GetAsync($"/pictures/{version}/icloud-backup.17.1.png", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("https://bot.example.com", true)]
    [InlineData("http://localhost:3978", true)]
    [InlineData("https://bot.example.com/", false)]
    [InlineData("http://bot.example.com", false)]
    [InlineData("bot.example.com", false)]
    public void ThePublicAddressIsOneThatChannelsCanUse(string address, bool isGood) =>
        Assert.Equal(isGood, !new WebOptions { Address = address }.Problems().Any());
}
