using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Protocol.Activities;

/// <summary>
/// A time that cannot be read is no reason to refuse a message: it is then null. Times of one offset are written so that
/// they sort as text, which clients do.
/// </summary>
internal sealed class LenientTime : JsonConverter<DateTimeOffset?>
{
    private const string Utc = "yyyy-MM-ddTHH:mm:ss.fffffffZ";
    private const string WithOffset = "yyyy-MM-ddTHH:mm:ss.fffffffzzz";

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null;
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteStringValue(time.ToString(time.Offset == TimeSpan.Zero ? Utc : WithOffset, CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
