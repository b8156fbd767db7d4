using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;
using SupportBot.Protocol;
using Own = SupportBot.Protocol.Activities;
using Sdk = Microsoft.Bot.Schema;

namespace SupportBot.BotBuilder.Bot;

/// <summary>Between the SDK's activities and those that the bot's rendering writes: both are the same JSON.</summary>
internal static class Wire
{
    // Texts that look like dates stay texts.
    private static readonly JsonSerializerSettings settings = new(HttpHelper.BotMessageSerializerSettings) { DateParseHandling = DateParseHandling.None, Formatting = Formatting.None };

    public static Own.Activity? Read(Sdk.Activity activity) => WireJson.Read(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, settings)), out _);

    public static Sdk.Activity ToSdk(string json) => JsonConvert.DeserializeObject<Sdk.Activity>(json, settings)!;

    public static string Write(Own.Activity activity) => Encoding.UTF8.GetString(WireJson.Write(activity));
}
