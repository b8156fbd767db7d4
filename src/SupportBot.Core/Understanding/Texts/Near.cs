namespace SupportBot.Core.Understanding.Texts;

/// <summary>Whether two words differ by no more than a slip of the finger.</summary>
internal static class Near
{
    /// <summary>The same word, or a long one with a letter wrong, missing, doubled or swapped with its neighbour.</summary>
    public static bool Same(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var shorter = Math.Min(one.Length, other.Length);
        if (shorter < 4 || Math.Abs(one.Length - other.Length) > 1 || char.IsAsciiDigit(one[0]) || char.IsAsciiDigit(other[0]))
        {
            return false;
        }

        var start = 0;
        while (start < shorter && one[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && one[one.Length - 1 - end] == other[other.Length - 1 - end])
        {
            end++;
        }

        var left = one.Length - start - end;
        var right = other.Length - start - end;
        return Math.Max(left, right) <= 1 || (left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]);
    }
}
