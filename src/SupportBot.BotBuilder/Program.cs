using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SupportBot;
using SupportBot.AppleStatus;
using SupportBot.BotBuilder.Bot;
using SupportBot.BotBuilder.Entities;
using SupportBot.BotBuilder.FollowUps;
using SupportBot.BotBuilder.Storage;
using SupportBot.BotBuilder.Turns;
using SupportBot.Guides;
using SupportBot.Limits;
using SupportBot.Pictures;

try
{
    await Build(WebApplication.CreateBuilder(args)).RunAsync();
    return 0;
}
catch (OptionsValidationException mistaken)
{
    // Whoever sets something wrong needs a sentence, not a stack.
    await Console.Error.WriteLineAsync($"SupportBot does not start.\n  {string.Join("\n  ", mistaken.Failures)}");
    return 1;
}

internal sealed partial class Program
{
    /// <summary>The whole bot, on whatever builder it is given.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.UseUsualAddress();
        builder.UseQuietLog();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHttpClient();
        builder.Services.AddLimits();
        builder.Services.AddStorage();
        builder.Services.AddEntities();
        builder.Services.AddGuides();
        builder.Services.AddTurns();
        builder.Services.AddFollowUps();
        builder.Services.AddAppleStatus();
        builder.Services.AddPictures();
        builder.Services.AddBot();

        var app = builder.Build();
        app.CheckSettings();
        app.ReadGuide();
        app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        app.UseRateLimiter();
        app.MapMessages();
        app.MapPictures();
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(
            $"""
            SupportBot is listening, on the Bot Framework SDK.
              Emulator           {app.Urls.First()}/api/messages   (Open Bot; leave app id and password empty)
            Press Ctrl+C to stop.
            """));
        return app;
    }
}
