namespace SupportBot.Protocol.Activities;

internal static class Lists
{
    /// <summary>A client may send <c>[null]</c>; nobody who reads the list should have to expect it.</summary>
    public static IReadOnlyList<T>? WithoutNulls<T>(IReadOnlyList<T>? list) where T : class =>
        list is null || !list.Contains(null!) ? list : [.. list.Where(item => item is not null)];
}
