using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using SupportBot.BotBuilder.Storage;

namespace SupportBot.BotBuilder.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("supportbot-sdk-").FullName;

    public IStorage Storage(TimeProvider? time = null) => new FileStorage(Options.Create(new FileStorageOptions { Folder = Path }), time ?? TimeProvider.System);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
