namespace SupportBot.Core.Understanding.Classifying;

/// <summary>A text, and what it is.</summary>
public sealed record Example(string Label, string Text);
