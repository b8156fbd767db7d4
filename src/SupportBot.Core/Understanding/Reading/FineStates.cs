using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Reading;

/// <summary>Ways of saying that something is as it should be, without a word like "fine".</summary>
internal static class FineStates
{
    public static readonly ImmutableArray<(Topic Topic, Sayings Sayings)> All =
    [
        (Topic.Power, new("not unplugged", "isnt unplugged", "never unplugged", "plugged in", "on charge", "on power", "on the charger", "on a charger", "on charger", "connected to power", "connected to the charger", "is charging", "its charging", "always charging",
            "always plugged", "charged every", "charges every", "charges fine", "charging fine", "fully charged", "100 battery",
            "battery full", "on the cable", "i plug it in", "i plug my phone in", "i always plug",
            "i charge it every|each|overnight|nightly", "charges overnight|every|each", "plug it in every|each",
            "charging overnight|every")),
        (Topic.Wifi, new("on wifi", "connected to wifi", "connected to the wifi", "connected to my wifi", "connected to our wifi", "connected to home wifi", "connected to my home wifi", "on my wifi",
            "on the wifi", "on my home wifi", "on home wifi", "on our wifi", "wifi on", "wifi is on", "wifi connected",
            "wifi is connected", "wifi yes", "wifi full", "on good wifi", "on fast wifi")),
        (Topic.Signal, new("full bars", "all bars", "full signal", "next to the router", "beside the router", "bars are full", "three bars", "3 bars")),
        (Topic.Switch, new("not turned|switched off", "isnt turned|switched off", "isnt off", "is not off", "not off", "its not disabled", "isnt disabled", "backup is on", "backup is turned on", "backup is switched on", "backup is enabled", "backup is active", "backup enabled", "backup turned on", "backup switched on", "backup on",
            "backup is already on", "backup is already enabled", "backup is definitely on", "backups are on", "backups are enabled",
            "backups are turned on", "backups on", "switch is on", "switch is green", "switch on",
            "toggle is on", "toggle is green", "toggle on", "toggled on", "slider is green", "slider is on", "its switched on",
            "its turned on", "its enabled", "setting is on", "turned on already")),
        (Topic.Outage, new("status is green", "status green", "status is all green", "all green", "servers are up", "servers are fine", "no outage", "no outages", "icloud is up", "icloud is not down",
            "icloud isnt down", "not down", "isnt down", "arent down", "status says available", "status page is fine", "status is fine",
            "status is ok", "status page says all", "everything green", "status page is green")),
        (Topic.Version, new("up to date", "uptodate", "latest ios", "newest ios", "latest version", "newest version", "latest software", "latest update", "fully updated", "ios newest", "ios latest", "ios is newest",
            "ios is latest", "most recent ios", "most recent version", "no updates available", "no update available", "already updated",
            "current ios", "current version")),
        (Topic.Account, new("not signed|logged out", "isnt signed|logged out", "signed in", "logged in", "password is right", "password is correct", "password works", "signed into icloud", "logged into icloud", "right account", "correct account", "right apple id")),
        (Topic.Blocker, new("no vpn", "no vpns", "no proxy", "no ad blocker", "no adblocker", "no adblock", "dont use a vpn", "dont have a vpn", "dont use vpn", "dont have vpn", "vpn is off", "vpn off", "vpn is turned off",
            "not using a vpn", "not using vpn", "without vpn", "without a vpn", "havent got a vpn", "vpn disabled", "vpn is disabled",
            "not on a vpn", "not on vpn", "no vpn or *")),
        (Topic.Managed, new("no profile", "no profiles", "no mdm", "no screen time", "not managed", "isnt managed", "not supervised", "no restrictions", "my own phone", "own private phone", "not a work phone",
            "not a company phone", "personal phone", "screen time is off", "screen time off", "no restriction", "restrictions are off",
            "not a school phone", "no management profile")),
        (Topic.Restore, new("not restoring", "isnt restoring", "no restore", "restore is finished", "restore is done", "restore finished", "restore is complete", "not being restored")),
        (Topic.Storage, new("not full", "isnt full", "half empty", "nowhere near full", "isnt even full", "not even full", "half full", "mostly empty", "nearly empty", "almost empty", "far from full")),
    ];
}
