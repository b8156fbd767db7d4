namespace SupportBot.Core.Guides;

/// <summary>A spot in a file of the guide folder. Lines and columns count from 1.</summary>
public readonly record struct Source(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

public enum Severity
{
    Error,
    Warning,
}

/// <summary>One mistake in a guide, in the words of the person who writes it.</summary>
public sealed record Diagnostic(Source At, string Code, string Message, Severity Severity = Severity.Error)
{
    public override string ToString() =>
        $"{At}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}
