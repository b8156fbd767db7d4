using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SupportBot.Tests.Web;

[Collection(InABrowser.Name)]
public sealed class PageTests(Chromium chromium)
{
    [Fact]
    public async Task AWholeConversationIsTypedAndClickedUntilItIsSolved()
    {
        await using var visitor = await chromium.VisitAsync(new() { ViewportSize = Chromium.Desk });
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SeeAsync("I'm an automated helper, not a person and not Apple");
        await visitor.PictureAsync("page-welcome");
        await visitor.SayAsync("backup not working on my iphone 13");
        await visitor.SeeAsync("So: iPhone 13");
        await visitor.PictureAsync("page-question");
        await visitor.ClickAsync("Nothing happens");
        await visitor.ClickAsync("No notice");
        await visitor.SeeAsync("After a restart your iPhone wants its passcode");
        await visitor.SayAsync("yes i do");
        await visitor.SeeAsync("Wait 30 seconds.");
        await visitor.ClickAsync("Done");
        await visitor.SayAsync("its backing up, 35 min left");
        await visitor.ClickAsync("No reminder");
        await visitor.SayAsync("yes it finished!");
        await visitor.ClickAsync("Yes, every night");
        await visitor.SeeAsync("Wonderful, your backup works again.");
        await visitor.ClickAsync("Yes, it was");
        await visitor.SeeAsync("Have a good day!");
        await visitor.PictureAsync("page-solved");
        await Expect(visitor.Chat.GetByText("Send failed")).ToHaveCountAsync(0);
        visitor.IsContent();
    }

    [Fact]
    public async Task AfterAReloadTheChatIsThereAndGoesOn()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SayAsync("my iphone 13 says not enough icloud storage");
        await visitor.SeeAsync("How shall we make room?");
        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync("my iphone 13 says not enough icloud storage");
        await Expect(visitor.Bubbles("I'm an automated helper")).ToHaveCountAsync(1);
        await visitor.ClickAsync("Get more iCloud storage");
        await visitor.SeeAsync("A bigger plan costs a fee every month");
        visitor.IsContent();
    }

    [Fact]
    public async Task TwoTabsShowTheSameChat()
    {
        await using var visitor = await chromium.VisitAsync(new() { ViewportSize = Chromium.Desk });
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SayAsync("my iphone 13 says not enough icloud storage");
        await visitor.SeeAsync("How shall we make room?");
        var tab = await visitor.AnotherTabAsync();
        await tab.OpenAsync(chromium.Bot.Address);
        await tab.SeeAsync("How shall we make room?");
        await tab.ClickAsync("Get more iCloud storage");
        await visitor.SeeAsync("Get more iCloud storage");
        await visitor.SeeAsync("A bigger plan costs a fee every month");
        visitor.IsContent();
    }

    [Fact]
    public async Task StartingOverAndCopyingASummaryAreInTheMenu()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SayAsync("my iphone 13 says not enough icloud storage");
        await visitor.SeeAsync("How shall we make room?");
        await visitor.ChooseAsync("Copy summary");
        await Expect(visitor.Chat.Locator("#toast")).ToHaveTextAsync("Copied.");
        var copied = await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("iPhone 13", copied);
        Assert.Contains("Not enough iCloud storage", copied);
        Assert.DoesNotContain("**", copied);
        await visitor.PictureAsync("page-summary");

        await visitor.Page.EvaluateAsync("navigator.clipboard.writeText('')");
        await visitor.Chat.Locator(".ac-pushButton").ClickAsync();
        await Expect(visitor.Chat.Locator("#toast")).ToHaveTextAsync("Copied.");
        Assert.Equal(copied, await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await visitor.ChooseAsync("Start over");
        await visitor.SeeAsync("Right, from the beginning.");
        visitor.IsContent();
    }

    [Fact]
    public async Task DeletingEverythingAsksFirstAndThenLeavesNothing()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SayAsync("my iphone 13 has not backed up for 17 days");
        await visitor.SeeAsync("So: iPhone 13");
        await visitor.ChooseAsync("Delete my data");
        await visitor.Chat.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await visitor.SeeAsync("17 days");

        await visitor.ChooseAsync("Delete my data");
        await visitor.PictureAsync("page-delete");
        await visitor.Chat.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(visitor.Bubbles("17 days")).ToHaveCountAsync(0);
        await visitor.Buttons.First.WaitForAsync();
        await visitor.Page.ReloadAsync();
        await visitor.Buttons.First.WaitForAsync();
        await Expect(visitor.Bubbles("17 days")).ToHaveCountAsync(0);
        visitor.IsContent();
    }

    [Fact]
    public async Task ACodeFromAnotherDeviceBringsItsCaseHere()
    {
        await using var phone = await chromium.VisitAsync(new() { ViewportSize = Chromium.Desk });
        await phone.OpenAsync(chromium.Bot.Address);
        await phone.SayAsync("i tap back up now and nothing happens at all");
        await phone.ClickAsync("Yes, I know them");
        await phone.ClickAsync("No Home button");
        var code = phone.Chat.Locator(".ac-textBlock").Filter(new() { HasTextRegex = new(@"[a-z]+-[a-z]+-[a-z]+-[a-z]+") }).First;
        await code.WaitForAsync();
        await phone.PictureAsync("page-code");

        await using var computer = await chromium.VisitAsync();
        await computer.OpenAsync(chromium.Bot.Address);
        await computer.ChooseAsync("Continue with a code");
        await computer.Chat.GetByLabel("Your code").FillAsync(await code.InnerTextAsync());
        await computer.Page.Keyboard.PressAsync("Enter");
        await computer.SeeAsync("Here we are again, with all that we knew.");
        await phone.SeeAsync("This conversation has moved to the device where its code was typed.");
        computer.IsContent();
    }

    [Fact]
    public async Task SomebodyWhoMayBeWatchedClearsThePageWithOneButton()
    {
        await using var visitor = await chromium.VisitAsync();
        await visitor.OpenAsync(chromium.Bot.Address);
        await visitor.SayAsync("my ex can see everything on my icloud, he put something on my phone. can you stop the backup going to him");
        await visitor.SeeAsync("Your safety comes first");
        await visitor.Buttons.Filter(new() { HasText = "Clear this page" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/cleared");
        Assert.Equal("", (await visitor.Page.InnerTextAsync("body")).Trim());
        await visitor.OpenAsync(chromium.Bot.Address);
        await Expect(visitor.Bubbles("my ex can see everything")).ToHaveCountAsync(0);
    }
}
