namespace SupportBot.BotBuilder;

/// <summary>What this host logs besides what all hosts do. Nothing that a person typed is ever among it.</summary>
internal static partial class Log
{
    [LoggerMessage(60, LogLevel.Error, "A turn failed, and nothing of it is kept: {Where}")]
    public static partial void TurnFailed(this ILogger log, string where);

    [LoggerMessage(65, LogLevel.Error, "A message was not taken; the channel is asked to send it again: {Why}")]
    public static partial void NotTaken(this ILogger log, string why);

    [LoggerMessage(61, LogLevel.Warning, "The person could not be told that a turn failed: {Why}")]
    public static partial void FailureUntold(this ILogger log, string why);

    [LoggerMessage(62, LogLevel.Warning, "A follow-up could not be sent; it is tried again: {Why}")]
    public static partial void FollowUpPostponed(this ILogger log, string why);

    [LoggerMessage(63, LogLevel.Error, "The follow-ups cannot be looked through: {Why}")]
    public static partial void FollowUpsUnreadable(this ILogger log, string why);

    [LoggerMessage(64, LogLevel.Warning, "The conversation that a code came from could not be told that it has moved: {Why}")]
    public static partial void MoveUntold(this ILogger log, string why);
}
