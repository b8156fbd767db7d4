using Microsoft.Identity.Client;

namespace SupportBot.Protocol.Authentication;

/// <summary>What Microsoft's login service says of a registration, as a sentence about the setting. See "Microsoft Entra authentication and authorization error codes".</summary>
internal static class LoginRefusals
{
    private static readonly (string Code, string Sentence)[] known =
    [
        ("AADSTS7000222", "Secret has expired. Make a new one in the Azure portal under App registrations, your app, Certificates & secrets."),
        ("AADSTS7000215", "Secret is not this app's. Set the Value of a client secret, not its Secret ID: Azure portal, App registrations, your app, Certificates & secrets."),
        ("AADSTS700016", "AppId is no app of this directory. Compare AppId and TenantId with the Application (client) ID and the Directory (tenant) ID in the Azure portal under App registrations, your app, Overview."),
        ("AADSTS90002", "TenantId is no directory. Set the Directory (tenant) ID that the Azure portal shows under App registrations, your app, Overview."),
        ("AADSTS900023", "TenantId is no directory. Set the Directory (tenant) ID that the Azure portal shows under App registrations, your app, Overview."),
    ];

    /// <summary>Null where it says nothing about a setting.</summary>
    public static string? SentenceFor(MsalException refusal) =>
        known.FirstOrDefault(one => refusal.Message.Contains($"{one.Code}:", StringComparison.Ordinal)) is { Sentence: { } sentence, Code: { } code } ? $"{sentence} ({code})" : null;
}
