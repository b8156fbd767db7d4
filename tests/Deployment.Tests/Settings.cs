using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Deployment.Tests;

/// <summary>The settings that the host reads: whatever it asks its configuration for while it starts.</summary>
internal static class Settings
{
    private static readonly Lazy<HashSet<string>> asked = new(Ask);

    // Read by .NET itself, and by App Service.
    private static readonly string[] ofOthers = ["ASPNETCORE_URLS", "DOTNET_EnableDiagnostics", "DOTNET_gcServer", "WEBSITE_RUN_FROM_PACKAGE"];

    /// <param name="name">As an environment variable: Bot__AppId.</param>
    public static void AssertRead(string name)
    {
        // Of a list only the list itself is asked for while it is empty.
        var key = (name.EndsWith("__0", StringComparison.Ordinal) ? name[..^3] : name).Replace("__", ":", StringComparison.Ordinal);
        Assert.True(ofOthers.Contains(name) || asked.Value.Contains(key), $"Nobody reads the setting '{name}'.");
    }

    private static HashSet<string> Ask()
    {
        var builder = WebApplication.CreateBuilder([$"Guides:Folder={Repository.Path("dialogs")}"]);
        var listening = new Listening();
        ((IConfigurationBuilder)builder.Configuration).Add(listening);
        using var app = (IDisposable)Program.Build(builder);
        return listening.Asked;
    }

    private sealed class Listening : ConfigurationProvider, IConfigurationSource
    {
        public HashSet<string> Asked { get; } = new(StringComparer.OrdinalIgnoreCase);

        // A section that is empty is not asked for anything.
        public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
            parentPath is null || parentPath.Contains(':') ? earlierKeys : earlierKeys.Append("anything");

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            Asked.Add(key);
            value = null;
            return false;
        }
    }
}
