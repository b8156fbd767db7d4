namespace SupportBot.BotBuilder.Bot;

/// <summary>A conversation sends more than a person types.</summary>
internal sealed class TooFastException : Exception;
