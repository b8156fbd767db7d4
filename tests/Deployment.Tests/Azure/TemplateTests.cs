using System.Text.Json;
using System.Text.RegularExpressions;

namespace Deployment.Tests.Azure;

public sealed partial class TemplateTests(PublishedBot published)
{
    // The newest stable version of each at the time of writing; diagnosticSettings never had another than a preview with log categories.
    private static readonly Dictionary<string, string> current = new()
    {
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "2024-11-30",
        ["Microsoft.OperationalInsights/workspaces"] = "2025-07-01",
        ["Microsoft.Web/serverfarms"] = "2025-03-01",
        ["Microsoft.Web/sites"] = "2025-03-01",
        ["Microsoft.Web/sites/basicPublishingCredentialsPolicies"] = "2025-03-01",
        ["Microsoft.Insights/diagnosticSettings"] = "2021-05-01-preview",
        ["Microsoft.BotService/botServices"] = "2022-09-15",
        ["Microsoft.BotService/botServices/channels"] = "2022-09-15",
    };

    private static readonly string[] functions =
        ["format", "parameters", "reference", "resourceGroup", "resourceId", "subscription", "variables"];

    [Fact]
    public void SchemaAndApiVersionsAreNamedAndCurrent()
    {
        Assert.EndsWith("/2019-04-01/deploymentTemplate.json#", Template.Text(Template.Root, "$schema"));
        Assert.All(Template.Resources, resource => Assert.Equal(current[Template.Text(resource, "type")], Template.Text(resource, "apiVersion")));
        Assert.Equal(current.Keys.Order(), Template.Resources.Select(resource => Template.Text(resource, "type")).Distinct().Order());
    }

    [Fact]
    public void EveryParameterIsUsedAndDocumented()
    {
        var readme = File.ReadAllText(Repository.Path("deploymentTemplates", "azure", "README.md"));
        foreach (var parameter in Template.Root.GetProperty("parameters").EnumerateObject())
        {
            Assert.Contains(Template.Expressions, expression => expression.Contains($"parameters('{parameter.Name}')", StringComparison.Ordinal));
            Assert.NotEmpty(Template.Text(parameter.Value.GetProperty("metadata"), "description"));
            Assert.Contains($"| `{parameter.Name}` |", readme);
        }
    }

    [Fact]
    public void EveryReferenceIsResolvable()
    {
        var parameters = Names("parameters");
        var variables = Names("variables");
        var resources = Template.Resources.Select(resource => Template.Text(resource, "type")).ToHashSet();
        foreach (var expression in Template.Expressions)
        {
            Assert.EndsWith("]", expression);
            Assert.Equal(expression.Count(letter => letter == '('), expression.Count(letter => letter == ')'));
            Assert.All(Function().Matches(expression), call => Assert.Contains(call.Value, functions));
            Assert.All(Named("parameters").Matches(expression), used => Assert.Contains(used.Groups[1].Value, parameters));
            Assert.All(Named("variables").Matches(expression), used => Assert.Contains(used.Groups[1].Value, variables));
            Assert.All(Named("resourceId").Matches(expression), used => Assert.Contains(used.Groups[1].Value, resources));
        }

        Assert.All(variables, variable => Assert.Contains(Template.Expressions, expression => expression.Contains($"variables('{variable}')", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatIsReferredToIsReadInItsOwnVersionAndWaitedFor()
    {
        foreach (var resource in Template.Resources)
        {
            foreach (Match reference in Reference().Matches(resource.GetRawText()))
            {
                Assert.Equal(current[TypeOf(reference.Groups["variable"].Value)], reference.Groups["version"].Value);
                var waitsFor = resource.GetProperty("dependsOn").EnumerateArray().Select(one => one.GetString());
                Assert.Contains($"[variables('{reference.Groups["variable"].Value}')]", waitsFor);
            }
        }
    }

    [Fact]
    public void AResourceComesAfterTheOneItIsPartOf()
    {
        foreach (var resource in Template.Resources.Where(resource => Template.Text(resource, "type").Count(letter => letter == '/') > 1))
        {
            var parent = Template.Text(resource, "type")[..Template.Text(resource, "type").LastIndexOf('/')];
            var waitsFor = resource.GetProperty("dependsOn").EnumerateArray().Select(one => TypeOf(Named("variables").Match(one.GetString()!).Groups[1].Value));
            Assert.Contains(parent, waitsFor);
            Assert.StartsWith("[format('{0}/", Template.Text(resource, "name"));
        }
    }

    [Fact]
    public void ThereIsNoSecretAnywhereAndNoneComesOut()
    {
        var template = Template.Root.GetRawText();

        Assert.DoesNotMatch("(?i)secret[^ ,.;:]*'|password'|listKeys|listCredentials|securestring", template);
        Assert.DoesNotContain("Bot__Secret", Template.AppSettings.Keys);
        Assert.DoesNotMatch("(?i)key|secret|password|connectionstring", Template.Root.GetProperty("outputs").GetRawText());
    }

    [Fact]
    public void TheBotIsWhoTheRegistrationSaysItIs()
    {
        var bot = Template.Resource("Microsoft.BotService/botServices").GetProperty("properties");

        Assert.Equal("UserAssignedMSI", Template.Text(bot, "msaAppType"));
        Assert.Equal(Template.AppSettings["Bot__AppId"], Template.Text(bot, "msaAppId"));
        Assert.Equal(Template.AppSettings["Bot__TenantId"], Template.Text(bot, "msaAppTenantId"));
        Assert.Equal(
            Template.Text(bot, "msaAppMSIResourceId"),
            Template.Resource("Microsoft.Web/sites").GetProperty("identity").GetProperty("userAssignedIdentities").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task TheHostStartsWithTheTemplatesSettingsAndListensWhereChannelsPost()
    {
        using var folder = new Folder();
        var settings = Template.AppSettings.ToDictionary(setting => setting.Key, setting => setting.Value);
        Assert.All(settings.Keys, Settings.AssertRead);
        settings["Bot__AppId"] = "11111111-2222-3333-4444-555555555555";
        settings["Bot__TenantId"] = "11111111-2222-3333-4444-666666666666";
        settings["Storage__Folder"] = folder.Make("home");
        Assert.Equal("[format('https://{0}.azurewebsites.net', parameters('name'))]", settings["Web__Address"]);
        settings["Web__Address"] = "https://supportbot.azurewebsites.net";
        await using var bot = await published.StartAsync(settings);
        var site = Template.Resource("Microsoft.Web/sites").GetProperty("properties").GetProperty("siteConfig");
        var endpoint = Endpoint().Match(Template.Text(Template.Resource("Microsoft.BotService/botServices").GetProperty("properties"), "endpoint")).Groups["path"].Value;

        using var healthy = await bot.Http.GetAsync(Template.Text(site, "healthCheckPath"), TestContext.Current.CancellationToken);
        using var head = await bot.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, endpoint), TestContext.Current.CancellationToken);
        using var hello = await bot.Http.PostAsync(endpoint, BotProcess.Hello(), TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)healthy.StatusCode);
        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal(401, (int)hello.StatusCode);

        // A write-ahead log does not work on the share that /home is.
        Assert.Equal(["supportbot.db"], Directory.GetFiles(folder["home"]).Select(Path.GetFileName));
        Assert.Equal("/home/", Template.AppSettings["Storage__Folder"][..6]);
    }

    [Theory]
    [InlineData("test")]
    [InlineData("production")]
    public void AFileOfParametersNamesWhatTheTemplateTakes(string environment)
    {
        var file = Template.Read($"{environment}.parameters.json");
        Assert.EndsWith("/2019-04-01/deploymentParameters.json#", Template.Text(file, "$schema"));
        foreach (var parameter in file.GetProperty("parameters").EnumerateObject())
        {
            var declared = Template.Root.GetProperty("parameters").GetProperty(parameter.Name);
            var value = parameter.Value.GetProperty("value");
            Assert.Equal(Template.Text(declared, "type") == "int" ? JsonValueKind.Number : JsonValueKind.String, value.ValueKind);
            if (declared.TryGetProperty("allowedValues", out var allowed))
            {
                Assert.Contains(value.GetString(), allowed.EnumerateArray().Select(one => one.GetString()));
            }
        }
    }

    private static string TypeOf(string variable) =>
        Named("resourceId").Match(Template.Text(Template.Root.GetProperty("variables"), variable)).Groups[1].Value;

    private static HashSet<string> Names(string section) => [.. Template.Root.GetProperty(section).EnumerateObject().Select(property => property.Name)];

    private static Regex Named(string function) => new($@"\b{function}\('([^']+)'");

    [GeneratedRegex(@"[A-Za-z]+(?=\()")]
    private static partial Regex Function();

    [GeneratedRegex(@"reference\(variables\('(?<variable>[^']+)'\), '(?<version>[^']+)'\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\[format\('https://\{0\}(?<path>/[^']+)'")]
    private static partial Regex Endpoint();
}
