namespace SupportBot;

/// <summary>Everything that is logged. Nothing that a person typed is ever among it.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Path} is open, after {Milliseconds:0} ms")]
    public static partial void StoreOpened(this ILogger log, string path, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "The database in {Folder} cannot be written: {Why}")]
    public static partial void StoreUnavailable(this ILogger log, string folder, string why);

    [LoggerMessage(3, LogLevel.Error, "The state of conversation {Conversation} could not be read; it begins again, and what was kept lies aside")]
    public static partial void StateSpoiled(this ILogger log, string conversation);

    [LoggerMessage(4, LogLevel.Error, "The state of conversation {Conversation} makes no sense; it begins again, and what was kept lies aside: {Where}")]
    public static partial void StateSenseless(this ILogger log, string conversation, string where);

    [LoggerMessage(10, LogLevel.Debug, "An activity of conversation {Conversation} came again; it gets the answer it got")]
    public static partial void SeenBefore(this ILogger log, string conversation);

    [LoggerMessage(11, LogLevel.Information, "A conversation was deleted, as its person asked for it")]
    public static partial void Forgotten(this ILogger log);

    [LoggerMessage(20, LogLevel.Warning, "{Diagnostic}")]
    public static partial void GuideDiagnostic(this ILogger log, string diagnostic);

    [LoggerMessage(21, LogLevel.Information, "The guide '{Guide}' was changed and has been read again")]
    public static partial void GuideReadAgain(this ILogger log, string guide);

    [LoggerMessage(22, LogLevel.Error, "There are mistakes in the changed guide; '{Guide}' goes on as it was")]
    public static partial void GuideKept(this ILogger log, string guide);

    [LoggerMessage(30, LogLevel.Warning, "Reply {Number} of conversation {Conversation} cannot be delivered and is given up: {Why}")]
    public static partial void Undeliverable(this ILogger log, long number, string conversation, string why);

    [LoggerMessage(31, LogLevel.Information, "Reply {Number} of conversation {Conversation} will be tried again: {Why}")]
    public static partial void DeliveryPostponed(this ILogger log, long number, string conversation, string why);

    [LoggerMessage(32, LogLevel.Error, "The outbox of conversation {Conversation} stopped")]
    public static partial void DeliveryFailed(this ILogger log, string conversation, Exception fault);

    [LoggerMessage(40, LogLevel.Warning, "A caller was refused with {Status}: {Reason}")]
    public static partial void Refused(this ILogger log, int status, string reason);

    [LoggerMessage(41, LogLevel.Error, "A message of conversation {Conversation} was not taken; the channel is to send it again: {Why}")]
    public static partial void NotTaken(this ILogger log, string conversation, string why);

    [LoggerMessage(42, LogLevel.Error, "No channel can be served, only the page: {Problem}")]
    public static partial void RegistrationMistaken(this ILogger log, string problem);

    [LoggerMessage(43, LogLevel.Information, "A person reacted with {Reaction}, at: {Where}")]
    public static partial void Reacted(this ILogger log, string reaction, string where);

    [LoggerMessage(50, LogLevel.Information, "Apple's status page shows {State}")]
    public static partial void AppleSays(this ILogger log, string state);

    [LoggerMessage(51, LogLevel.Information, "Apple's status page cannot be read, so nothing is known of Apple's side: {Why}")]
    public static partial void AppleUnknown(this ILogger log, string why);

    /// <summary>What the framework says of every request is for who asks for it by a setting.</summary>
    public static void UseQuietLog(this WebApplicationBuilder builder) => builder.Logging
        .AddFilter("Microsoft", LogLevel.Warning)

        // It has nothing to say above Information; as long as it might, each request gets a trace and a scope of its own.
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        .AddFilter("System", LogLevel.Warning)
        .AddConfiguration(builder.Configuration.GetSection("Logging"));
}
