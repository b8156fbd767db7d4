using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace SupportBot.BotBuilder.Storage;

/// <summary>What is kept beside conversations, as plain JSON: every <see cref="IStorage"/> gives that back as it was.</summary>
internal sealed class Items(IStorage storage)
{
    public async Task<T?> ReadAsync<T>(string key, CancellationToken cancelled) where T : class =>
        (await storage.ReadAsync([key], cancelled)).TryGetValue(key, out var item) && item is not null ? JObject.FromObject(item).ToObject<T>() : null;

    public Task WriteAsync<T>(string key, T item, CancellationToken cancelled) where T : class =>
        storage.WriteAsync(new Dictionary<string, object> { [key] = JObject.FromObject(item) }, cancelled);

    public Task DeleteAsync(IEnumerable<string> keys, CancellationToken cancelled) => storage.DeleteAsync([.. keys], cancelled);
}
