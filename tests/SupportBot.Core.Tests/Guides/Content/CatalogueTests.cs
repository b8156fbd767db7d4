using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides.Content;

/// <summary>Holds the guide against the catalogue of what help articles advise: nothing of them may get lost.</summary>
public sealed class CatalogueTests
{
    // Every part of the two articles that names a remedy, a cause or a tip.
    private static readonly string[] sections =
    [
        .. Enumerable.Range(1, 9).Select(number => $"A§{number}"),
        .. Enumerable.Range(1, 7).Select(number => $"E-cause {number}"),
        .. Enumerable.Range(1, 10).Select(number => $"E§{number}"),
        .. Enumerable.Range(1, 5).Select(number => $"E-prev {number}"),
    ];

    [Fact]
    public void NothingOfTheArticlesIsWithoutARemedyACauseOrATip()
    {
        var guide = ShippedGuide.Guide;
        var covered = guide.Remedies.SelectMany(remedy => remedy.From)
            .Concat(guide.Causes.SelectMany(cause => cause.From))
            .Concat(guide.Tips.SelectMany(tip => tip.From))
            .Select(section => section.Name)
            .ToHashSet();

        Assert.Equal(31, sections.Length);
        Assert.Empty(sections.Except(covered));
    }

    [Theory]
    [InlineData("turn-on-backup", "A§1", "E-cause 5", "E§4")]
    [InlineData("back-up-now", "E§4", "E-prev 4")]
    [InlineData("join-wifi", "A§2", "E§2")]
    [InlineData("stronger-wifi", "A§2", "E-cause 2", "E§2")]
    [InlineData("restart-router", "E§2")]
    [InlineData("change-network", "E-cause 6", "E§2")]
    [InlineData("connect-to-power", "A§3", "E§4")]
    [InlineData("other-cable", "A§3")]
    [InlineData("leave-overnight", "A§1", "A§6", "E§4")]
    [InlineData("make-room", "A§4", "E-cause 1", "E§1")]
    [InlineData("old-device-backups", "A§4", "E§1")]
    [InlineData("fresh-backup", "A§4")]
    [InlineData("app-data", "A§4")]
    [InlineData("photos-and-videos", "E§1")]
    [InlineData("more-storage", "A§4", "E§1")]
    [InlineData("apple-status", "A§5", "E-cause 4", "E§8")]
    [InlineData("restart", "A§7", "E-cause 7", "E§5")]
    [InlineData("update-ios", "A§9", "E-cause 3", "E§3")]
    [InlineData("sign-out-and-in", "A§6", "E§6")]
    [InlineData("reset-all-settings", "A§8")]
    [InlineData("reset-network", "E§7")]
    [InlineData("free-phone-space", "E§9")]
    [InlineData("copy-on-computer", "A§1", "E§10")]
    [InlineData("apple-support", "E-support", "E-final")]
    [InlineData("leave-apps-out")]
    [InlineData("vpn-off")]
    [InlineData("low-data-off")]
    [InlineData("account-notice")]
    [InlineData("let-it-finish")]
    [InlineData("managed-phone")]
    [InlineData("temporary-storage")]
    public void ARemedyOfTheCatalogueIsThereAndNamesWhereItComesFrom(string remedy, params string[] from)
    {
        var named = ShippedGuide.Guide.Remedies[remedy].From.Select(section => section.Name);

        Assert.Empty(from.Except(named));
        Assert.NotEmpty(named);
    }

    [Theory]
    [InlineData("icloud-storage", "A§4", "E-cause 1")]
    [InlineData("backup-off", "A§1", "E-cause 5")]
    [InlineData("weak-wifi", "A§2", "E-cause 2")]
    [InlineData("no-wifi", "A§2", "E-cause 2")]
    [InlineData("no-power", "A§3")]
    [InlineData("night-conditions", "A§1")]
    [InlineData("outage", "A§5", "E-cause 4")]
    [InlineData("account", "A§6")]
    [InlineData("glitch", "A§7", "E-cause 7")]
    [InlineData("conflicting-setting", "A§8")]
    [InlineData("old-ios", "A§9", "E-cause 3")]
    [InlineData("blocked-network", "E-cause 6")]
    [InlineData("phone-full", "E§9")]
    [InlineData("needs-time", "E-prev 5")]
    public void ACauseOfTheArticlesIsThereAndNamesWhereItComesFrom(string cause, params string[] from) =>
        Assert.Empty(from.Except(ShippedGuide.Guide.Causes[cause].From.Select(section => section.Name)));

    // What must be said before, remedy by remedy.
    [Theory]
    [InlineData("change-network", "open-wifi")]
    [InlineData("use-cellular", "hotspot-costs")]
    [InlineData("old-device-backups", "deletes-old-backup")]
    [InlineData("fresh-backup", "deletes-own-backup")]
    [InlineData("fresh-backup", "deletes-old-backup")]
    [InlineData("leave-apps-out", "app-left-out")]
    [InlineData("find-bad-app", "app-left-out")]
    [InlineData("app-data", "deletes-app-data")]
    [InlineData("photos-and-videos", "deletes-photos")]
    [InlineData("more-storage", "monthly-fee")]
    [InlineData("restart", "passcode-after-restart")]
    [InlineData("force-restart", "passcode-after-restart")]
    [InlineData("update-ios", "update-no-way-back")]
    [InlineData("sign-out-and-in", "sign-out-locks-out")]
    [InlineData("sign-out-and-in", "sign-out-removes")]
    [InlineData("sign-out-and-in", "security-delay")]
    [InlineData("reset-all-settings", "resets-settings")]
    [InlineData("reset-network", "resets-network")]
    [InlineData("free-phone-space", "deletes-app")]
    [InlineData("copy-on-computer", "encryption-password")]
    [InlineData("backup-off-and-on", "backup-switched-off")]
    public void WhatARemedyPutsAtRiskIsKnownAndWarnedOf(string remedy, string risk)
    {
        var steps = ShippedGuide.Guide.Remedies[remedy].Steps;

        Assert.Contains(steps.OfType<DoStep>(), step => step.Risks.Any(one => one.Id == risk));
        Assert.Contains(steps.OfType<WarnStep>(), step => step.About.Any(one => one.Id == risk));
    }

    [Theory]
    [InlineData("app-data")]
    [InlineData("fresh-backup")]
    [InlineData("update-ios")]
    [InlineData("sign-out-and-in")]
    [InlineData("reset-all-settings")]
    public void BeforeWhatCannotBeUndoneACopyIsMade(string remedy) =>
        Assert.Contains("copy-on-computer", ShippedGuide.Guide.Remedies[remedy].Needs);

    [Theory]
    [InlineData("Not Enough iCloud Storage", "icloud-storage-full")]
    [InlineData("You need a Wi-Fi connection to back up", "wifi-connection")]
    [InlineData("The last backup could not be completed", "unknown-cause")]
    [InlineData("Some files were unavailable during the last backup", null)]
    [InlineData("Backup needs restart", null)]
    [InlineData("Verification failed", "sign-in-verification")]
    [InlineData("There was a problem enabling iCloud Backup", null)]
    [InlineData("Backup not supported", null)]
    [InlineData("Your iPhone is currently being restored", "restore-in-progress")]
    [InlineData("iPhone Storage Full", "phone-storage-full")]
    public void AMessageThatPeopleQuoteIsKnown(string said, string? symptom)
    {
        var message = ShippedGuide.Guide.Messages.FirstOrDefault(known =>
            known.Texts.Any(text => text.Contains(said, StringComparison.OrdinalIgnoreCase)));

        Assert.NotNull(message);
        Assert.True(symptom is null || message.Symptom.Id == symptom, $"'{said}' is said to mean {message.Symptom.Id}");
    }

    [Fact]
    public void EverySymptomOfTheVocabularyIsThere()
    {
        string[] vocabulary =
        [
            "backup-switched-off", "wifi-connection", "not-charging", "icloud-storage-full", "phone-storage-full", "apple-servers-down",
            "sign-in-verification", "phone-glitch", "settings-conflict", "outdated-ios", "restricted-network", "button-greyed-out",
            "stuck-or-slow", "restore-in-progress", "wants-local-backup", "unknown-cause", "out-of-scope", "chitchat", "talk-to-human",
            "account-safety",
        ];

        Assert.Equal(vocabulary.Order(), ShippedGuide.Guide.Symptoms.Ids.Order());
    }
}
