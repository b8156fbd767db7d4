using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>Who comes and what their phones are like: README.md says what each part means.</summary>
internal sealed record Population
{
    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
    };

    public required Habits People { get; init; }

    public required Minutes Minutes { get; init; }

    public required OrderedDictionary<string, double> Phones { get; init; }

    public required OrderedDictionary<int, double> IosBehind { get; init; }

    public required OrderedDictionary<string, double> Causes { get; init; }

    public required OrderedDictionary<string, Chance[]> Attributes { get; init; }

    public required OrderedDictionary<string, double> Willing { get; init; }

    public required OrderedDictionary<string, double> Preferences { get; init; }

    public required OrderedDictionary<string, Cure> Remedies { get; init; }

    /// <summary>What a night mends by itself.</summary>
    public required OrderedDictionary<string, double> Nights { get; init; }

    public required Shown[] SaysFirst { get; init; }

    public required OrderedDictionary<string, Sight> Facts { get; init; }

    public required OrderedDictionary<string, Sight> Checks { get; init; }

    public required OrderedDictionary<string, Chance[]> Warnings { get; init; }

    public required double WithoutCopy { get; init; }

    public required Chance[] CopyFirst { get; init; }

    public required OrderedDictionary<string, OrderedDictionary<string, string[]>> ArticleLooks { get; init; }

    public required OrderedDictionary<string, string> ArticleNeeds { get; init; }

    public required OrderedDictionary<string, string[][]> Articles { get; init; }

    public static Population Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Population>(File.ReadAllText(file), options)
                ?? throw new FormatException($"{file} is empty.");
        }
        catch (JsonException mistake)
        {
            throw new FormatException($"{file}:{mistake.LineNumber + 1}: {mistake.Message}", mistake);
        }
    }
}

/// <summary>How people answer, and how long they stay.</summary>
internal sealed record Habits
{
    public required int MostFaults { get; init; }

    public required double ReadOut { get; init; }

    public required double Word { get; init; }

    public required double Unsure { get; init; }

    public required double LearnsHow { get; init; }

    public required double CannotDo { get; init; }

    /// <summary>The chance of choosing a person over a few more ideas.</summary>
    public required double RatherAPerson { get; init; }

    public required OrderedDictionary<int, double> Patience { get; init; }

    public required OrderedDictionary<int, double> BackupHours { get; init; }

    public required OrderedDictionary<string, double> Reminders { get; init; }
}

internal sealed record Minutes(double Question, double Done, double Section, double Again, double Person);

internal sealed record Cure(double Minutes)
{
    /// <summary>Whether a night has to pass before it can be looked at.</summary>
    public bool Night { get; init; }

    /// <summary>The step that does it, where that is not simply the way to the check.</summary>
    public string? Deed { get; init; }

    public OrderedDictionary<string, double> Fixes { get; init; } = [];
}

/// <summary>What a look takes and shows.</summary>
internal sealed record Sight(double Minutes)
{
    /// <summary>How often it is read or answered rightly; otherwise as anything read off a screen, or known by heart.</summary>
    public double? Right { get; init; }

    /// <summary>How often people cannot tell, where that is not as usual.</summary>
    public double? Unsure { get; init; }

    public Shown[] Shows { get; init; } = [];
}

/// <summary>What is shown, with weights, where everything in <paramref name="If"/> holds; the first that fits counts.</summary>
internal sealed record Shown(OrderedDictionary<string, double> Then, string If = "");

/// <summary>A chance, where everything in <paramref name="If"/> holds; the first that fits counts.</summary>
internal sealed record Chance(double Then, string If = "");
