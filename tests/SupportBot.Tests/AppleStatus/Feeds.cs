using System.Text.Json;

namespace SupportBot.Tests.AppleStatus;

/// <summary>Feeds in the shape that Apple's has.</summary>
internal static class Feeds
{
    public static readonly string[] Old = ["resolved", "completed"];

    public static string Healthy => Of(("App Store", []), ("iCloud Account & Sign In", []), ("iCloud Backup", []), ("Photos", []));

    public static string HealthyWithOldEvents => Of(("iCloud Account & Sign In", Old), ("iCloud Backup", Old), ("Siri", ["resolved"]));

    public static string Outage => Of(("iCloud Account & Sign In", []), ("iCloud Backup", ["resolved", "ongoing"]), ("Photos", []));

    public static string SignInOutage => Of(("Apple Account", ["ongoing"]), ("iCloud Backup", []));

    public static string MaintenanceUpcoming => Of(("iCloud Account & Sign In", ["upcoming"]), ("iCloud Backup", ["upcoming"]));

    public static string TroubleElsewhere => Of(("iCloud Account & Sign In", []), ("iCloud Backup", []), ("Apple Pay", ["ongoing"]), ("iCloud Mail", ["ongoing"]));

    public static string Of(params (string Service, string[] Events)[] services) => JsonSerializer.Serialize(new
    {
        services = services.Select(one => new { serviceName = one.Service, redirectUrl = (string?)null, events = one.Events.Select(Event) }),
    });

    private static object Event(string status, int number) => new
    {
        usersAffected = "Some users are affected",
        epochStartDate = 1795161900000,
        epochEndDate = status == "ongoing" ? (long?)null : 1795171900000,
        messageId = $"{2000099000 + number}",
        statusType = status == "upcoming" ? "Maintenance" : "Outage",
        datePosted = "11/20/2026 00:20 PST",
        startDate = "11/20/2026 00:05 PST",
        endDate = (string?)null,
        affectedServices = (string[]?)null,
        eventStatus = status,
        message = "Users may be unable to use this service. {It's being looked into}",
    };
}
