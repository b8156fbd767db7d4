namespace SupportBot.Core.Conversations;

/// <summary>What came from the person: typed words, or the value of a button; neither when they only opened the chat.</summary>
public sealed record Message(string Text, string? Value = null)
{
    /// <summary>The person opened the chat and has said nothing yet.</summary>
    public static readonly Message Opened = new("");
}
