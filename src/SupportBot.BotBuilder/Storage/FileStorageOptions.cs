namespace SupportBot.BotBuilder.Storage;

/// <summary>Where conversations are kept, where no other storage is used.</summary>
public sealed class FileStorageOptions
{
    /// <summary>A folder; a relative one is meant from the folder that the bot was started in.</summary>
    public string Folder { get; set; } = "data/sdk";

    /// <summary>How long after its last change an item is kept.</summary>
    public TimeSpan KeepItems { get; set; } = TimeSpan.FromDays(30);
}
