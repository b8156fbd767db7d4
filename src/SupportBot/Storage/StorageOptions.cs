namespace SupportBot.Storage;

/// <summary>Where conversations are kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the database; a relative one is meant from the folder that the bot was started in.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>How long after the last word a conversation is remembered: what is known of the case, and never what was typed.</summary>
    public TimeSpan KeepConversations { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long words are kept that were said: here those that could not be delivered.</summary>
    public TimeSpan KeepTranscripts { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// The folder is on a network share, such as the /home of Azure App Service. SQLite's write-ahead log needs memory that
    /// is shared, and a share has none: it is kept with a rollback journal instead, which is slower and as durable.
    /// </summary>
    public bool OnNetworkShare { get; set; }

    /// <summary>How long the id of an activity is remembered, so that a channel that sends it again gets the same answer.</summary>
    public TimeSpan KeepActivities { get; set; } = TimeSpan.FromDays(2);
}
