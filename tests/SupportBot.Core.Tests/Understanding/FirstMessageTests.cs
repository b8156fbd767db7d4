namespace SupportBot.Core.Tests.Understanding;

public sealed class FirstMessageTests
{
    [Theory]
    [InlineData("wifi is fine before you ask", "no-wifi")]
    [InlineData("wifi and storage are both ok", "no-wifi", "icloud-storage")]
    [InlineData("its not the storage", "icloud-storage")]
    [InlineData("i have plenty of icloud space", "icloud-storage")]
    [InlineData("already on power, no backup", "no-power")]
    [InlineData("nothing to do with the wifi", "no-wifi")]
    [InlineData("the storage isn't the problem", "icloud-storage")]
    [InlineData("my phone has loads of space", "phone-full")]
    [InlineData("backup is turned on but it doesn't run", "backup-off")]
    [InlineData("no vpn here, still fails", "blocked-network")]
    [InlineData("I'm on the latest ios and it fails", "old-ios")]
    [InlineData("system status is all green, still no backup", "outage")]
    public void WhatIsFineIsRuledOut(string text, params string[] causes) =>
        Assert.Subset(Shipped.Read(text).RuledOut.Select(cause => cause.Id).ToHashSet(), causes.ToHashSet());

    [Theory]
    [InlineData("is wifi fine?")]
    [InlineData("not enough storage")]
    [InlineData("I'm not on wifi")]
    [InlineData("no wifi")]
    [InlineData("phone isn't charging")]
    [InlineData("turn on backup")]
    [InlineData("I never have enough space in icloud")]
    [InlineData("plugged in but not charging")]
    [InlineData("backup on a usb stick")]
    public void AComplaintRulesNothingOut(string text) => Assert.Empty(Shipped.Read(text).RuledOut);

    [Theory]
    [InlineData("already restarted, no change", "restart")]
    [InlineData("I've signed out and back in", "sign-out-and-in")]
    [InlineData("reset network settings twice, still fails", "reset-network")]
    [InlineData("updated to the latest and it still fails", "update-ios")]
    [InlineData("even restarted the router", "restart-router")]
    [InlineData("turned the phone off and on again, same", "restart")]
    [InlineData("restarted, updated and bought more storage", "restart", "update-ios", "more-storage")]
    [InlineData("tried another cable and left it overnight", "other-cable", "leave-overnight")]
    public void WhatWasDoneIsTried(string text, params string[] remedies) =>
        Assert.Subset(Shipped.Read(text).Tried.Select(remedy => remedy.Id).ToHashSet(), remedies.ToHashSet());

    [Theory]
    [InlineData("should i restart?")]
    [InlineData("do i need to reset network settings")]
    [InlineData("I want to sign out")]
    [InlineData("haven't restarted in months")]
    [InlineData("since I updated to ios 18 it fails")]
    [InlineData("after i signed out it stopped")]
    public void AWishAQuestionAndABeginningAreNotTried(string text) => Assert.Empty(Shipped.Read(text).Tried);

    [Theory]
    [InlineData("it says \"Not enough iCloud storage\"", "not-enough-icloud-storage")]
    [InlineData("says not enuogh icloud storage", "not-enough-icloud-storage")]
    [InlineData("The last backup could not be completed.", "last-backup-not-completed")]
    [InlineData("this iphone is currently being restored and will be automaticaly backed up when its done", "being-restored")]
    [InlineData("it shows not enough storage on this iphone", "iphone-storage-full")]
    [InlineData("you need a wi-fi connection to back up this iphone", "wifi-needed")]
    public void AQuotedMessageIsKnown(string text, string message)
    {
        var understood = Shipped.Read(text);

        Assert.Equal(message, understood.Facts.Message?.Id);
        Assert.Equal(understood.Facts.Message?.Symptom.Id, understood.Symptom?.Id);
    }

    [Theory]
    [InlineData("it does NOT say not enough storage, it simply fails")]
    [InlineData("it never showed iCloud storage is full, but it fails")]
    public void AMessageThatDoesNotAppearIsNotQuoted(string text)
    {
        var understood = Shipped.Read(text);

        Assert.Null(understood.Facts.Message);
        Assert.NotEqual("icloud-storage-full", understood.Symptom?.Id);
    }

    [Theory]
    [InlineData("my icloud is full, my password is Tulip99!, please log in and fix it", "account-safety")]
    [InlineData("not enough icloud storage. I want to talk to a real person", "talk-to-human")]
    [InlineData("wifi is fine, storage is fine, it just doesn't back up", "unknown-cause")]
    [InlineData("its not the wifi, its not the storage, i checked both", "unknown-cause")]
    [InlineData("the backup switch is off and greyed out so i cannot turn it on", "button-greyed-out")]
    [InlineData("not enough space in icloud for the backup. also my charger is a bit flaky", "icloud-storage-full")]
    [InlineData("I have rebooted, updated, signed out and in again and reset the network, all for nothing", "settings-conflict")]
    [InlineData("iPad says not enough iCloud storage to back up", "icloud-storage-full")]
    public void WhereSeveralFitTheRulesDecide(string text, string symptom) => Assert.Equal(symptom, Shipped.Read(text).Symptom?.Id);

    [Theory]
    [InlineData("es", "mi iphone no hace la copia de seguridad en icloud")]
    [InlineData("fr", "mon iphone ne fait pas la sauvegarde sur icloud")]
    [InlineData("de", "mein iphone macht kein backup, warum geht das nicht")]
    [InlineData("it", "il mio iphone non fa il backup su icloud")]
    [InlineData("pt", "meu iphone não faz backup no icloud, o que faço")]
    [InlineData("nl", "mijn iphone maakt geen reservekopie, waarom niet")]
    [InlineData("tr", "telefonum neden yedeklenmiyor, çok önemli")]
    [InlineData("pl", "mój telefon nie robi kopii zapasowej, dlaczego")]
    [InlineData("ru", "айфон не делает резервную копию")]
    [InlineData("zh", "我的手机无法备份")]
    [InlineData("ja", "バックアップができません")]
    [InlineData("ko", "백업이 안 돼요")]
    [InlineData("ar", "لا يعمل النسخ الاحتياطي")]
    [InlineData("hi", "बैकअप नहीं हो रहा")]
    [InlineData("en", "my iphone won't back up")]
    [InlineData("en", "iCloud")]
    public void TheLanguageIsRecognised(string language, string text) => Assert.Equal(language, Shipped.Read(text).Language);

    [Fact]
    public void AMessageThatTellsOfNothingKnownHasNoSymptomAndNoScore()
    {
        var understood = Shipped.Read("…");

        Assert.Null(understood.Symptom);
        Assert.Equal(0, understood.Score);
        Assert.Empty(understood.Symptoms);
    }

    [Fact]
    public void TheSameIsReadEachTime()
    {
        const string text = "hi, my iphone 12 hasnt backed up in 3 weeks. says not enough icloud storage?? wifi is fine btw";

        Assert.Equivalent(Shipped.Read(text), new SupportBot.Core.Understanding.Recognizer(Guides.Content.ShippedGuide.Guide).Read(text));
    }
}
