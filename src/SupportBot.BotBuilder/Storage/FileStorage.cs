using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SupportBot.BotBuilder.Storage;

/// <summary>
/// Each item a file, replaced as a whole: for one machine. What is read is JSON and never names a type. Items that nobody has
/// written for a long time are deleted.
/// </summary>
internal sealed class FileStorage : IStorage
{
    private static readonly TimeSpan sweepEvery = TimeSpan.FromDays(1);

    private readonly FileStorageOptions options;
    private readonly TimeProvider time;
    private readonly Lock writing = new();
    private DateTime swept;

    public FileStorage(IOptions<FileStorageOptions> options, TimeProvider time)
    {
        this.options = options.Value;
        this.time = time;
        Directory.CreateDirectory(this.options.Folder);
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var items = new Dictionary<string, object>();
        lock (writing)
        {
            foreach (var key in keys)
            {
                if (Read(key) is { } item)
                {
                    items[key] = item;
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        lock (writing)
        {
            var now = time.GetUtcNow().UtcDateTime;
            Sweep(now);
            foreach (var (key, value) in changes)
            {
                var item = JObject.FromObject(value);
                if (value is IStoreItem { ETag: not null and not "*" } expected && Read(key) is { } present && (string?)present["eTag"] != expected.ETag)
                {
                    throw new InvalidOperationException("Etag conflict: the item was changed meanwhile.");
                }

                item.Remove("ETag");
                item["eTag"] = RandomNumberGenerator.GetHexString(32);
                var path = PathOf(key);
                File.WriteAllText(path + ".new", item.ToString(Formatting.None));
                File.SetLastWriteTimeUtc(path + ".new", now);
                File.Move(path + ".new", path, overwrite: true);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        lock (writing)
        {
            foreach (var key in keys)
            {
                File.Delete(PathOf(key));
            }
        }

        return Task.CompletedTask;
    }

    private JObject? Read(string key)
    {
        var path = PathOf(key);
        if (!File.Exists(path))
        {
            return null;
        }

        using var reader = new JsonTextReader(File.OpenText(path)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    // Keys hold ids of strangers, so no part of one becomes part of a path.
    private string PathOf(string key) => Path.Combine(options.Folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}.json");

    private void Sweep(DateTime now)
    {
        if (now - swept < sweepEvery)
        {
            return;
        }

        swept = now;
        foreach (var path in Directory.EnumerateFiles(options.Folder).Where(path => now - File.GetLastWriteTimeUtc(path) > options.KeepItems))
        {
            File.Delete(path);
        }
    }
}
