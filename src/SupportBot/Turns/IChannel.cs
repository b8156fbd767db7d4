using SupportBot.Core.Conversations;
using SupportBot.Storage;

namespace SupportBot.Turns;

/// <summary>A way to people: how what is said looks there, and how it gets there.</summary>
internal interface IChannel
{
    /// <summary>Kept with each conversation; never renamed.</summary>
    string Name { get; }

    /// <summary>Writes what a turn says, in its order, for the address that the conversation's last message came with.</summary>
    IEnumerable<Letter> Write(Turn turn, string address);

    /// <summary>Writes a card anew, without its buttons, when something was answered; null where what is shown cannot be changed.</summary>
    Letter? Close(OpenCard card, Incoming answer) => null;

    /// <summary>Brings one message to its address. The same one may come again, with the same number, after a crash.</summary>
    Task<Delivery> DeliverAsync(Posted letter, CancellationToken stopping);
}

/// <summary>A message as it will leave, and when, where that is not at once.</summary>
internal sealed record Letter(string Body, DateTimeOffset? Due = null);

/// <summary>What became of a letter.</summary>
internal abstract record Delivery
{
    public static readonly Delivery Done = new Arrived();

    /// <summary>It has come, and its buttons are to vanish when it is answered.</summary>
    public static Delivery Open(string id) => new Arrived(id);

    /// <summary>It is tried again, at the earliest after that time where one is given.</summary>
    public static Delivery Later(string why, TimeSpan? after = null) => new Postponed(why, after);

    /// <summary>It can never arrive.</summary>
    public static Delivery Never(string why) => new Undeliverable(why);

    internal sealed record Arrived(string? OpenCard = null) : Delivery;

    internal sealed record Postponed(string Why, TimeSpan? After) : Delivery;

    internal sealed record Undeliverable(string Why) : Delivery;
}
