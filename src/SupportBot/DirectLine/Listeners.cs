using System.Threading.Channels;

namespace SupportBot.DirectLine;

/// <summary>Who waits for something new in which chat.</summary>
internal sealed class Listeners
{
    private const int MostInOneChat = 8;

    private readonly Dictionary<string, List<Channel<bool>>> waiting = new(StringComparer.Ordinal);

    /// <summary>Null where too many listen already.</summary>
    public Channel<bool>? Add(string chat)
    {
        lock (waiting)
        {
            if (!waiting.TryGetValue(chat, out var its))
            {
                waiting.Add(chat, its = []);
            }

            if (its.Count == MostInOneChat)
            {
                return null;
            }

            // It only says that there is something; what, is read from the store.
            var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
            its.Add(news);
            return news;
        }
    }

    public void Remove(string chat, Channel<bool> news)
    {
        lock (waiting)
        {
            if (waiting.TryGetValue(chat, out var its) && its.Remove(news) && its.Count == 0)
            {
                waiting.Remove(chat);
            }
        }
    }

    public void Tell(string chat) => All(chat).ForEach(news => news.Writer.TryWrite(true));

    /// <summary>The chat is gone.</summary>
    public void End(string chat) => All(chat).ForEach(news => news.Writer.TryComplete());

    private List<Channel<bool>> All(string chat)
    {
        lock (waiting)
        {
            return waiting.TryGetValue(chat, out var its) ? [.. its] : [];
        }
    }
}
