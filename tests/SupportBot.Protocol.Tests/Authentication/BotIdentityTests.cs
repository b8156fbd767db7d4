using SupportBot.Protocol.Authentication;

namespace SupportBot.Protocol.Tests.Authentication;

public sealed class BotIdentityTests
{
    private static readonly BotIdentity single = new() { Kind = AppKind.SingleTenant, AppId = Forge.AppId, TenantId = Forge.TenantId, Secret = "s3cret" };

    [Fact]
    public void WhatIsWholeHasNoProblems()
    {
        Assert.Empty(single.Problems());
        Assert.Empty(BotIdentity.None.Problems());
        Assert.Empty(new BotIdentity { Kind = AppKind.MultiTenant, AppId = Forge.AppId, Secret = "s" }.Problems());
        Assert.Empty(new BotIdentity { Kind = AppKind.ManagedIdentity, AppId = Forge.AppId, TenantId = Forge.TenantId }.Problems());
    }

    [Fact]
    public void WhatIsHalfSaysWhatToSet()
    {
        Assert.Contains("AppId", Assert.Single((single with { AppId = null }).Problems()));
        Assert.Contains("AppId", Assert.Single((single with { AppId = "my-bot" }).Problems()));
        Assert.Contains("TenantId", Assert.Single((single with { TenantId = "common" }).Problems()));
        Assert.Contains("Secret", Assert.Single((single with { Secret = " " }).Problems()));
        Assert.Contains("Kind", Assert.Single((single with { Kind = AppKind.None }).Problems()));
        Assert.Contains("Secret", Assert.Single((single with { Kind = AppKind.ManagedIdentity }).Problems()));
        Assert.Contains("Kind", (single with { Kind = (AppKind)9 }).Problems().First());
        Assert.Contains("Cloud", Assert.Single((single with { Cloud = (Cloud)9 }).Problems()));
    }

    [Fact]
    public void TheSecretIsNeverWrittenOut()
    {
        Assert.DoesNotContain("s3cret", single.ToString());
        Assert.DoesNotContain((single with { AppId = null, TenantId = null }).Problems(), problem => problem.Contains("s3cret"));
    }
}
