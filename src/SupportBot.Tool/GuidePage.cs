using System.Globalization;
using System.Text;
using SupportBot.Core.Guides;
using SupportBot.Core.Guides.Drawing;

namespace SupportBot.Tool;

/// <summary>A guide as a Markdown page of pictures: the whole of it, and each remedy.</summary>
internal static class GuidePage
{
    public static string Write(Guide guide)
    {
        var page = new StringBuilder();
        page.Append($"""
            # {guide.Title}

            Drawn from `dialogs/{guide.Id}` by `dotnet run --project src/SupportBot.Tool -- graph --page`.

            Left what people say, in the middle what may be behind it, right what helps. A remedy stands at the cause that it
            fixes best; most fix others too. A dotted arrow is a choice that a remedy offers.

            ```mermaid
            {Mermaid.Draw(guide)}```

            ## The remedies

            | remedy | takes | at stake | from |
            |---|---|---|---|

            """);
        foreach (var remedy in guide.Remedies)
        {
            var waits = remedy.Waits > 0 ? $", then up to {Duration(remedy.Waits)} of waiting" : "";
            page.Append($"| [{remedy.Title}](#{Anchor(remedy)}) | {Duration(remedy.Minutes)}{waits} | {Stake(remedy)} | {string.Join(", ", remedy.From)} |\n");
        }

        foreach (var remedy in guide.Remedies)
        {
            page.Append($"\n### {remedy.Title}\n\n{remedy.Why}\n\n<details><summary>{remedy.Steps.Count} steps</summary>\n\n```mermaid\n{Mermaid.Draw(remedy)}```\n\n</details>\n");
        }

        return page.ToString();
    }

    private static string Duration(double minutes) =>
        minutes < 60 ? $"{minutes.ToString(CultureInfo.InvariantCulture)} min" : $"{(minutes / 60).ToString("0.#", CultureInfo.InvariantCulture)} h";

    private static string Stake(Remedy remedy) => remedy.Risk switch
    {
        RiskLevel.Setup => "settings",
        RiskLevel.Data => "**data**",
        _ => "nothing",
    };

    // As GitHub makes them: small letters, hyphens for spaces, no punctuation.
    private static string Anchor(Remedy remedy) =>
        string.Concat(remedy.Title.Text.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-').Select(letter => letter == ' ' ? '-' : letter));
}
