using SupportBot.Core.Safety;

namespace SupportBot.Core.Tests.Safety;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("my password is hunter2", "my password is [password removed]")]
    [InlineData("My Password is Hunter2.", "My Password is [password removed].")]
    [InlineData("password: hunter2", "password: [password removed]")]
    [InlineData("pw=hunter2", "pw=[password removed]")]
    [InlineData("apple password = Qwerty!23", "apple password = [password removed]")]
    [InlineData("pw is banana123", "pw is [password removed]")]
    [InlineData("my apple id password is sunflower77 can you log in", "my apple id password is [password removed] can you log in")]
    [InlineData("my password is sunflower", "my password is [password removed]")]
    [InlineData("my password is sunflower and it still says wrong", "my password is [password removed] and it still says wrong")]
    [InlineData("password for my icloud account is Tiger#9", "password for my icloud account is [password removed]")]
    [InlineData("the passcode is 4821", "the passcode is [password removed]")]
    [InlineData("my iphone passcode is 0000 does that help", "my iphone passcode is [password removed] does that help")]
    [InlineData("passcode for this phone is 482913", "passcode for this phone is [password removed]")]
    [InlineData("passcode 4821", "passcode [password removed]")]
    [InlineData("my passcode is 4 8 2 1", "my passcode is [password removed]")]
    [InlineData("pass code: 482 913", "pass code: [password removed]")]
    [InlineData("pin is 4455", "pin is [password removed]")]
    [InlineData("the pin: 4455", "the pin: [password removed]")]
    [InlineData("password \"correct horse\"", "password \"correct horse\"")]
    [InlineData("password: \"blue horse 9\"", "password: \"[password removed]\"")]
    [InlineData("password is fluffy 1234", "password is [password removed]")]
    [InlineData("hunter2 is my password", "[password removed] is my password")]
    [InlineData("i use hunter2 as my apple id password", "i use [password removed] as my apple id password")]
    [InlineData("my password is still hunter2", "my password is still [password removed]")]
    [InlineData("passwort ist geheim12", "passwort ist [password removed]")]
    [InlineData("mi contraseña es Perro99", "mi contraseña es [password removed]")]
    [InlineData("mot de passe : soleil75", "mot de passe : [password removed]")]
    [InlineData("my icloud pass is Summer!2024", "my icloud pass is [password removed]")]
    [InlineData("pass: letmein1", "pass: [password removed]")]
    [InlineData("my email and password are bob@mail.com and hunter2", "my email and password are [e-mail removed] and [password removed]")]
    [InlineData("login bob@mail.com / hunter2", "login [e-mail removed] / [password removed]")]
    public void APasswordGoes(string text, string clean) => Assert.Equal(clean, Redaction.Redact(text).Text);

    [Theory]
    [InlineData("my code is 482913", "my code is [code removed]")]
    [InlineData("the verification code they sent is 551204", "the verification code they sent is [code removed]")]
    [InlineData("apple sent 482913", "apple sent [code removed]")]
    [InlineData("i got a text 482 913", "i got a text [code removed]")]
    [InlineData("482-913 is the code", "[code removed] is the code")]
    [InlineData("2FA 482913", "2FA [code removed]")]
    [InlineData("sms says 4 8 2 9 1 3", "sms says [code removed]")]
    [InlineData("the code is 4821", "the code is [code removed]")]
    [InlineData("the six digits are 902113", "the six digits are [code removed]")]
    [InlineData("code: 48291377", "code: [code removed]")]
    [InlineData("G-482913 is your verification code", "G-[code removed] is your verification code")]
    public void ACodeGoes(string text, string clean) => Assert.Equal(clean, Redaction.Redact(text).Text);

    [Theory]
    [InlineData("482913", "[code removed]")]
    [InlineData("482 913", "[code removed]")]
    [InlineData("482-913", "[code removed]")]
    [InlineData("it's 482913", "it's [code removed]")]
    [InlineData("4821", "[code removed]")]
    [InlineData("ok it showed 482913 on the mac", "ok it showed [code removed] on the mac")]
    public void ABareCodeGoesAfterTheStepThatWaitsForOne(string text, string clean) =>
        Assert.Equal(clean, Redaction.Redact(text, new RedactionContext(AwaitingCode: true)).Text);

    [Theory]
    [InlineData("17.4.1")]
    [InlineData("iphone 13")]
    [InlineData("4.9 of 5 GB")]
    [InlineData("123456 photos")]
    [InlineData("no code came")]
    [InlineData("21:30")]
    public void WhatIsNoCodeStaysEvenThen(string text) =>
        Assert.Equal(text, Redaction.Redact(text, new RedactionContext(AwaitingCode: true)).Text);

    [Theory]
    [InlineData("it's hunter2", "it's [password removed]")]
    [InlineData("hunter2", "[password removed]")]
    [InlineData("ok sure it is Qwerty!23", "ok sure it is [password removed]")]
    [InlineData("482913", "[password removed]")]
    public void ABarePasswordGoesWhereOneWasTheSubject(string text, string clean)
    {
        Assert.Equal(clean, Redaction.Redact(text, new RedactionContext(AwaitingPassword: true)).Text);
        Assert.Equal(text, Redaction.Redact(text).Text);
    }

    [Theory]
    [InlineData("it's fine")]
    [InlineData("i forgot it")]
    [InlineData("yes")]
    [InlineData("iphone13")]
    [InlineData("ios17")]
    [InlineData("it's 128gb")]
    [InlineData("17.4.1")]
    public void WhatIsNoPasswordStaysEvenThen(string text) =>
        Assert.Equal(text, Redaction.Redact(text, new RedactionContext(AwaitingPassword: true)).Text);

    [Theory]
    [InlineData("4111 1111 1111 1111", "[card number removed]", SecretKind.Card)]
    [InlineData("my card is 4111-1111-1111-1111 exp 12/27 cvv 123", "my card is [card number removed] exp 12/27 cvv [card number removed]", SecretKind.Card)]
    [InlineData("378282246310005 amex", "[card number removed] amex", SecretKind.Card)]
    [InlineData("4111,1111,1111,1111", "[card number removed]", SecretKind.Card)]
    [InlineData("recovery key ABCD-1234-EFGH-5678-IJKL-9012-MNOP", "recovery key [recovery key removed]", SecretKind.RecoveryKey)]
    [InlineData("A1B2 C3D4 E5F6 G7H8 J9K0 L1M2 N3P4 thats it", "[recovery key removed] thats it", SecretKind.RecoveryKey)]
    [InlineData("my ssn is 078-05-1120", "my ssn is [number removed]", SecretKind.SocialSecurityNumber)]
    [InlineData("social security number 078 05 1120", "social security number [number removed]", SecretKind.SocialSecurityNumber)]
    [InlineData("imei 490154203237518", "imei [number removed]", SecretKind.Imei)]
    [InlineData("serial number is F2LXK1ABCD12", "serial number is [serial removed]", SecretKind.Serial)]
    [InlineData("S/N: C39ABC12DEF3", "S/N: [serial removed]", SecretKind.Serial)]
    [InlineData("mail me at bob.smith+x@mail.example.com please", "mail me at [e-mail removed] please", SecretKind.EMail)]
    [InlineData("bob at gmail dot com", "[e-mail removed]", SecretKind.EMail)]
    [InlineData("a@b@c.com", "a@[e-mail removed]", SecretKind.EMail)]
    [InlineData("call me on (555) 123-4567", "call me on [number removed]", SecretKind.Telephone)]
    [InlineData("+44 20 7946 0958 is my number", "[number removed] is my number", SecretKind.Telephone)]
    [InlineData("06 12 34 56 78", "[number removed]", SecretKind.Telephone)]
    [InlineData("5551234567", "[number removed]", SecretKind.Telephone)]
    public void OtherSecretsGo(string text, string clean, SecretKind kind)
    {
        var redacted = Redaction.Redact(text);

        Assert.Equal(clean, redacted.Text);
        Assert.Equal([kind], redacted.Found);
    }

    [Theory]
    [InlineData("ios 17.4.1")]
    [InlineData("iOS 18.3.2 (22D82)")]
    [InlineData("17.4.1 128 256")]
    [InlineData("128 GB, 4.9 of 5 GB used")]
    [InlineData("64 128 256 512 1024 gb")]
    [InlineData("iphone 13 pro max 512GB since 2023")]
    [InlineData("13 14 15 16 17")]
    [InlineData("2024-07-21 10:30")]
    [InlineData("21/07/2024 10.30")]
    [InlineData("07/21/2024")]
    [InlineData("last backup 20240721")]
    [InlineData("2019 2020 2021 2022")]
    [InlineData("10:45 pm, 97%")]
    [InlineData("5 368 709 120 bytes")]
    [InlineData("12345678 photos")]
    [InlineData("router says 192.168.100.200")]
    [InlineData("error 80234187")]
    [InlineData("error code 100600")]
    [InlineData("apple article HT203516 about the code")]
    [InlineData("password is wrong")]
    [InlineData("it says password is incorrect")]
    [InlineData("my password is not working")]
    [InlineData("my password is wrong!!")]
    [InlineData("my password isn't accepted")]
    [InlineData("forgot my password")]
    [InlineData("what is my password")]
    [InlineData("what's my apple id password")]
    [InlineData("passcode is required")]
    [InlineData("it wants a passcode I don't know")]
    [InlineData("enter the code")]
    [InlineData("i don't get a code")]
    [InlineData("the code never comes")]
    [InlineData("6-digit passcode")]
    [InlineData("passcode is 6 digits")]
    [InlineData("my password is 12 characters long")]
    [InlineData("tried my password 1000 times")]
    [InlineData("changed my password 2023")]
    [InlineData("password for my iphone 13")]
    [InlineData("my password is the same on my iphone13")]
    [InlineData("my password is fine, ios is 17.4.1")]
    [InlineData("password is greyed out")]
    [InlineData("password is rejected")]
    [InlineData("password: incorrect")]
    [InlineData("password/passcode doesn't work")]
    [InlineData("wifi password?")]
    [InlineData("password is for the wpa2 network")]
    [InlineData("the passcode is on my other iphone 12")]
    [InlineData("two-factor authentication is on")]
    [InlineData("i got 200 text messages")]
    [InlineData("my serial number is under general")]
    [InlineData("recovery key is missing")]
    [InlineData("when this that have back here with some more")]
    [InlineData("maple-river-candle-otter")]
    [InlineData("no @ sign here, meet @ 5")]
    [InlineData("")]
    public void WhatPeopleNeedToSayStays(string text)
    {
        var redacted = Redaction.Redact(text);

        Assert.Equal(text, redacted.Text);
        Assert.Empty(redacted.Found);
    }

    [Theory]
    [InlineData("the code is ４８２９１３", "the code is [code removed]")]
    [InlineData("the code is ٤٨٢٩١٣", "the code is [code removed]")]
    [InlineData("the code is 4\u200B8\u200B2\u200B9\u200D1\u20603", "the code is [code removed]")]
    [InlineData("the code is 4\uFE0F\u20E38\uFE0F\u20E32\uFE0F\u20E39\uFE0F\u20E31\uFE0F\u20E33\uFE0F\u20E3", "the code is [code removed]")]
    [InlineData("4111\u00A01111\u20111111\u20131111", "[card number removed]")]
    [InlineData("pass\u200Bword is hunter2", "pass\u200Bword is [password removed]")]
    [InlineData("password\u00A0is “hunter2”", "password\u00A0is “[password removed]”")]
    [InlineData("ｐａｓｓｗｏｒｄ：ｈｕｎｔｅｒ２", "ｐａｓｓｗｏｒｄ：[password removed]")]
    [InlineData("the code is 𝟒𝟖𝟐𝟗𝟏𝟑", "the code is [code removed]")]
    public void OddDigitsAndInvisibleSignsHideNothing(string text, string clean) => Assert.Equal(clean, Redaction.Redact(text).Text);

    [Fact]
    public void EveryKindThatWasFoundIsTold()
    {
        var redacted = Redaction.Redact("bob@mail.com, password: hunter2, code is 482913, card 4111 1111 1111 1111");

        Assert.Equal([SecretKind.Password, SecretKind.Code, SecretKind.Card, SecretKind.EMail], redacted.Found);
    }

    [Fact]
    public void NothingIsAlsoAText() => Assert.Equal("", Redaction.Redact(null).Text);
}
