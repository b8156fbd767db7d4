using System.Runtime.InteropServices;

namespace SupportBot.Core.Guides.Yaml;

/// <summary>
/// The characters of one file and where each stands. A character that would stop the reader is covered by a harmless one
/// of the same width, so that the rest of the file is still read and every place stays right.
/// </summary>
internal sealed class YamlFile
{
    private readonly string name;
    private readonly char[] readable;
    private readonly List<int> lineStarts = [0];

    public YamlFile(string name, string written)
    {
        this.name = name;
        Written = written;
        readable = written.ToCharArray();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '\n' || (written[i] == '\r' && (i + 1 == written.Length || written[i + 1] != '\n')))
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    public string Written { get; }

    public int Lines => lineStarts.Count;

    public ReadOnlySpan<char> Readable => readable;

    public TextReader Open() => new StringReader(new string(readable));

    /// <summary>Counts from 0.</summary>
    public int LineOf(int index)
    {
        var found = CollectionsMarshal.AsSpan(lineStarts).BinarySearch(index);
        return found >= 0 ? found : ~found - 1;
    }

    public int LineStart(int line) => lineStarts[line];

    /// <summary>Where the line's break stands, or the end of the file.</summary>
    public int LineEnd(int line)
    {
        var end = line + 1 < lineStarts.Count ? lineStarts[line + 1] : readable.Length;
        while (end > lineStarts[line] && readable[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    public int FirstOnLine(int line)
    {
        var (at, end) = (LineStart(line), LineEnd(line));
        while (at < end && readable[at] == ' ')
        {
            at++;
        }

        return at;
    }

    public Source At(int index)
    {
        // What is missing at the end of the file is missing behind its last word, not on the empty line after it.
        if (index >= Written.Length)
        {
            index = Written.AsSpan().TrimEnd().Length;
        }

        var line = LineOf(index);
        return new Source(name, line + 1, index - lineStarts[line] + 1);
    }

    public Diagnostic Mistake(int index, string code, string message) => new(At(index), code, message);

    /// <summary>Covers the characters, but no line break; false when nothing changed by it.</summary>
    public bool Cover(int from, int to, char with)
    {
        var changed = false;
        for (var i = from; i < to; i++)
        {
            if (readable[i] != with && readable[i] is not ('\n' or '\r'))
            {
                readable[i] = with;
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>What the writer wrote where something is covered, else null.</summary>
    public string? WrittenUnderCover(int from, int to)
    {
        var written = Written.AsSpan(from, to - from);
        return written.SequenceEqual(readable.AsSpan(from, to - from)) ? null : written.ToString();
    }
}
