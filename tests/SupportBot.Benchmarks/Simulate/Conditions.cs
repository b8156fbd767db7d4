namespace SupportBot.Benchmarks.Simulate;

/// <summary>Conditions such as <c>no-power !bad-cable</c>: all of it must hold.</summary>
internal static class Conditions
{
    public static bool Hold(string condition, Func<string, bool> holds)
    {
        foreach (var range in condition.AsSpan().Split(' '))
        {
            var name = condition[range];
            if (name.Length > 0 && (name[0] == '!' ? holds(name[1..]) : !holds(name)))
            {
                return false;
            }
        }

        return true;
    }

    public static double First(IReadOnlyList<Chance> chances, Func<string, bool> holds)
    {
        foreach (var chance in chances)
        {
            if (Hold(chance.If, holds))
            {
                return chance.Then;
            }
        }

        return 0;
    }
}
