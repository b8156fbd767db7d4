namespace SupportBot.Core.Safety.Secrets;

/// <summary>Where a secret stands in the text as seen.</summary>
internal readonly record struct Secret(int Start, int End, SecretKind Kind);
