using System.Collections.Immutable;
using System.Text;

namespace SupportBot.Core.Guides;

/// <summary>A sentence for people. Menu names in it follow the person's iOS.</summary>
public sealed record Wording(string Text, ImmutableArray<MenuName?> Names)
{
    /// <summary>The sentence as this phone's owner reads it.</summary>
    public string For(Phone phone)
    {
        if (Names.IsEmpty)
        {
            return Text;
        }

        var said = new StringBuilder();
        var at = 0;
        var next = 0;
        foreach (var mark in Marks(Text))
        {
            said.Append(Text, at, mark.Start - at).Append(Names[next++]?.Called.For(phone.MenusOf));
            at = mark.Start + mark.Length;
        }

        return said.Append(Text, at, Text.Length - at).ToString();
    }

    /// <summary>The places of <c>{name}</c> in a text.</summary>
    public static IEnumerable<(int Start, int Length, string Name)> Marks(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return (open, close - open + 1, text[(open + 1)..close]);
        }
    }

    /// <summary>The words in bold: exactly what stands on the phone.</summary>
    public static IEnumerable<(int Start, string Words)> Bold(string text)
    {
        for (var open = text.IndexOf("**", StringComparison.Ordinal); open >= 0;)
        {
            var close = text.IndexOf("**", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                yield break;
            }

            yield return (open, text[(open + 2)..close]);
            open = text.IndexOf("**", close + 2, StringComparison.Ordinal);
        }
    }

    public override string ToString() => Text;
}

/// <summary>A name on the phone that Apple has changed over the years.</summary>
public sealed record MenuName(string Id, PerIos<string> Called);
