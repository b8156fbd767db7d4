using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SupportBot;
using SupportBot.AppleStatus;
using SupportBot.DirectLine;
using SupportBot.Guides;
using SupportBot.Health;
using SupportBot.Limits;
using SupportBot.Messages;
using SupportBot.Outbox;
using SupportBot.Pages;
using SupportBot.Pictures;
using SupportBot.Storage;
using SupportBot.Turns;

// Settings are read once; watched for changes, every write to a database below this folder would wake the watcher.
const string once = "--hostBuilder:reloadConfigOnChange=false";

if (args is ["healthy", var address])
{
    return await HealthQuestion.AskAsync(address);
}

try
{
    if (args is ["forget", var conversation, .. var settings])
    {
        return await WebApplication.CreateBuilder([.. settings, once]).ForgetAsync(conversation);
    }

    if (args is ["pictures", var folder, .. var others])
    {
        return await WebApplication.CreateBuilder([.. others, once]).WritePicturesAsync(folder);
    }

    await Build(WebApplication.CreateSlimBuilder([.. args, once])).RunAsync();
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

        // Not part of the slim builder; TLS is usually the business of whatever stands before the bot.
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.UseQuietLog();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddLimits();
        builder.Services.AddStorage();
        builder.Services.AddGuides();
        builder.Services.AddTurns();
        builder.Services.AddMessages();
        builder.Services.AddDirectLine();
        builder.Services.AddPages();
        builder.Services.AddPictures();
        builder.Services.AddOutbox();
        builder.Services.AddAppleStatus();
        builder.Services.AddHostedService<Sweeping>();
        builder.Services.AddHostedService<SpareMemory>();

        var app = builder.Build();
        app.CheckSettings();
        app.ReadGuide();
        app.UseTrustedProxies();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapMessages();
        app.MapDirectLine();
        app.MapPages();
        app.MapPictures();
        app.GreetTheTerminal();
        return app;
    }
}
