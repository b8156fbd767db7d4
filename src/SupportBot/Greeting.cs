using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace SupportBot;

/// <summary>Where the bot listens, and what it says in the terminal when it does.</summary>
internal static class Greeting
{
    private const string Usual = "http://localhost:3978";

    /// <summary>The address that the Emulator and the Playground expect, unless another is set.</summary>
    public static void UseUsualAddress(this WebApplicationBuilder builder)
    {
        string[] settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Usual);
        }
    }

    /// <summary>At once, not when the first part that needs a setting starts: the host would add its own stack to the sentence.</summary>
    public static void CheckSettings(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    public static void GreetTheTerminal(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? Usual;
        Console.Out.WriteLine(
            $"""
            SupportBot is listening.
              Browser            {address}
              Emulator           {address}/api/messages   (Open Bot; leave app id and password empty)
              Agents Playground  npx @microsoft/m365agentsplayground start -e {address}/api/messages -c msteams
            Press Ctrl+C to stop.
            """);
    });
}
