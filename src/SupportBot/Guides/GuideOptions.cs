namespace SupportBot.Guides;

/// <summary>What the bot knows.</summary>
public sealed class GuideOptions
{
    /// <summary>The folder of guides. Where none is named: 'dialogs' beside the program or in a folder above the one it was started in.</summary>
    public string? Folder { get; set; }

    /// <summary>The guide to talk by, where the folder has several.</summary>
    public string? Guide { get; set; }

    /// <summary>How often the folder is looked at. A change takes effect without a restart.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);
}
