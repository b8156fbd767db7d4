using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SupportBot.Storage;
using SupportBot.Turns;

namespace SupportBot.DirectLine;

/// <summary>Lets people in: opens chats, and looks at the token of whoever asks for one.</summary>
internal sealed class Door(Passes passes, Chats chats, DirectLineChannel channel, IOptions<DirectLineOptions> options)
{
    /// <summary>A conversation of nobody else, and the way back to it.</summary>
    public async Task<object> OpenAsync()
    {
        var chat = Fresh();
        var user = $"dl_{Fresh()}";
        await chats.OpenAsync(chat, Conversation(chat));
        return await AnswerAsync(new Pass(PassKind.Token, chat, user, default), withKey: true);
    }

    public async Task<object> AnswerAsync(Pass pass, bool withKey = false) => new
    {
        conversationId = pass.Chat,
        userId = pass.User,
        token = await passes.WriteAsync(PassKind.Token, pass.Chat, pass.User, options.Value.TokensLast),
        expires_in = (int)options.Value.TokensLast.TotalSeconds,
        returnKey = withKey ? await passes.WriteAsync(PassKind.Return, pass.Chat, pass.User, TimeSpan.FromDays(3650)) : null,
    };

    public async Task<object> StreamAsync(Pass pass, HttpRequest request, string watermark)
    {
        var ticket = await passes.WriteAsync(PassKind.Stream, pass.Chat, pass.User, default);
        var scheme = request.IsHttps ? "wss" : "ws";
        return new
        {
            conversationId = pass.Chat,
            token = await passes.WriteAsync(PassKind.Token, pass.Chat, pass.User, options.Value.TokensLast),
            expires_in = (int)options.Value.TokensLast.TotalSeconds,
            streamUrl = $"{scheme}://{request.Host}{request.PathBase}{DirectLineEndpoints.Prefix}/conversations/{pass.Chat}/stream?watermark={watermark}&t={ticket}",
            referenceGrammarId = "",
        };
    }

    /// <summary>Who stands before the door: with a token of this conversation, or of any where none is named.</summary>
    public async Task<(Pass? Pass, Refusal? Refusal)> AskAsync(HttpRequest request, string? chat)
    {
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
        return await AskAsync(PassKind.Token, token, chat);
    }

    public async Task<(Pass? Pass, Refusal? Refusal)> AskAsync(PassKind kind, string? token, string? chat)
    {
        var (pass, refused) = await passes.ReadAsync(kind, token);
        return pass switch
        {
            null => (null, refused == Refused.Expired ? Refusal.Expired : Refusal.NoToken),
            _ when chat is not null && chat != pass.Chat => (null, Refusal.NotYours),
            _ when !await chats.ExistsAsync(pass.Chat) => (null, Refusal.Gone),
            _ => (pass, null),
        };
    }

    /// <summary>From where on somebody wants to read; null where nothing that new was said.</summary>
    public async Task<long?> WatermarkAsync(string chat, string? watermark)
    {
        if (string.IsNullOrEmpty(watermark) || watermark == "-")
        {
            return 0;
        }

        return long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq <= await chats.LastAsync(chat) ? seq : null;
    }

    public string Conversation(string chat) => ConversationKey.Of(channel.Name, "directline", chat)!;

    public static string Fresh() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
