using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SupportBot.Core.Conversations;

/// <summary>
/// Reads a state that is exactly as <see cref="StateJson"/> writes it: in this order, and nothing else in it. Every turn begins with
/// that, and the serializer, which takes it in any order, needs four times as long.
/// </summary>
internal static class StateReader
{
    private delegate T Reading<T>(ref Utf8JsonReader json);

    /// <summary>The state; null where it is written in another way.</summary>
    public static ConversationState? Read(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(3 * text.Length);
        try
        {
            if (Utf8.FromUtf16(text, bytes, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                return null;
            }

            var json = new Utf8JsonReader(bytes.AsSpan(0, length));
            json.Read();
            var state = State(ref json);
            return json.Read() ? null : state;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static ConversationState State(ref Utf8JsonReader json)
    {
        Begin(ref json);
        var state = new ConversationState
        {
            Version = Has(ref json, "version"u8) ? Number(ref json) : 0,
            Log = Has(ref json, "log"u8) ? Many(ref json, Entry) : default,
            At = Has(ref json, "at"u8) ? Position(ref json) : null!,
            History = Has(ref json, "history"u8) ? Many(ref json, Earlier) : default,
            TurnNumber = Has(ref json, "turnNumber"u8) ? Number(ref json) : 0,
            LastChoices = Has(ref json, "lastChoices"u8) ? Many(ref json, Text) : default,
            LastPlace = Has(ref json, "lastPlace"u8) ? Text(ref json) : null,
            LastIllustration = Has(ref json, "lastIllustration"u8) ? Text(ref json) : null,
            LastHeard = Has(ref json, "lastHeard"u8) ? Time(ref json) : 0,
        };
        return End(ref json, state);
    }

    private static Entry Entry(ref Utf8JsonReader json)
    {
        Begin(ref json);
        var entry = new Entry(
            Has(ref json, "kind"u8) ? OneOf<EntryKind>(ref json) : default,
            Has(ref json, "id"u8) ? Text(ref json) : null!,
            Has(ref json, "value"u8) ? Text(ref json) : null,
            Has(ref json, "at"u8) ? Time(ref json) : 0);
        return End(ref json, entry);
    }

    private static Earlier Earlier(ref Utf8JsonReader json)
    {
        Begin(ref json);
        var earlier = new Earlier(
            Has(ref json, "logLength"u8) ? Number(ref json) : 0,
            Has(ref json, "at"u8) ? Position(ref json) : null!);
        return End(ref json, earlier);
    }

    private static Position Position(ref Utf8JsonReader json)
    {
        Begin(ref json);
        var position = new Position
        {
            Stage = Has(ref json, "stage"u8) ? OneOf<Stage>(ref json) : default,
            Frames = Has(ref json, "frames"u8) ? Many(ref json, Frame) : default,
            Asking = Has(ref json, "asking"u8) ? Text(ref json) : null,
            Pending = Has(ref json, "pending"u8) ? Text(ref json) : null,
            Waiting = Has(ref json, "waiting"u8) ? Text(ref json) : null,
            Since = Has(ref json, "since"u8) ? Time(ref json) : 0,
            Then = Has(ref json, "then"u8) ? OneOf<Stage>(ref json) : default,
            Puzzled = Has(ref json, "puzzled"u8) ? Number(ref json) : 0,
            Explained = Has(ref json, "explained"u8) && Truth(ref json),
            Looks = Has(ref json, "looks"u8) ? Number(ref json) : 0,
            Offered = Has(ref json, "offered"u8) ? Many(ref json, Text) : default,
        };
        return End(ref json, position);
    }

    private static Frame Frame(ref Utf8JsonReader json)
    {
        Begin(ref json);
        var frame = new Frame(
            Has(ref json, "remedy"u8) ? Text(ref json) : null!,
            Has(ref json, "step"u8) ? Text(ref json) : null!,
            Has(ref json, "content"u8) ? Text(ref json) : null!,
            Has(ref json, "for"u8) ? Text(ref json) : null,
            Has(ref json, "chosen"u8) && Truth(ref json),
            Has(ref json, "did"u8) && Truth(ref json),
            Has(ref json, "applied"u8) && Truth(ref json),
            Has(ref json, "longShot"u8) && Truth(ref json))
        {
            Needs = Has(ref json, "needs"u8) ? Many(ref json, Text) : default,
        };
        return End(ref json, frame);
    }

    // Each of these leaves the reader at what comes next.
    private static void Begin(ref Utf8JsonReader json) => Pass(ref json, JsonTokenType.StartObject);

    private static T End<T>(ref Utf8JsonReader json, T read)
    {
        Pass(ref json, JsonTokenType.EndObject);
        return read;
    }

    private static bool Has(ref Utf8JsonReader json, ReadOnlySpan<byte> name) =>
        json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name) && json.Read();

    private static ImmutableArray<T> Many<T>(ref Utf8JsonReader json, Reading<T> read)
    {
        Pass(ref json, JsonTokenType.StartArray);
        if (json.TokenType == JsonTokenType.EndArray)
        {
            json.Read();
            return [];
        }

        var many = ImmutableArray.CreateBuilder<T>();
        while (json.TokenType != JsonTokenType.EndArray)
        {
            many.Add(read(ref json));
        }

        json.Read();
        return many.DrainToImmutable();
    }

    private static string Text(ref Utf8JsonReader json) => Passed(ref json, json.TokenType == JsonTokenType.String ? json.GetString()! : throw new JsonException());

    private static int Number(ref Utf8JsonReader json) => Passed(ref json, json.GetInt32());

    private static long Time(ref Utf8JsonReader json) => Passed(ref json, json.GetInt64());

    private static bool Truth(ref Utf8JsonReader json) => Passed(ref json, json.GetBoolean());

    private static T OneOf<T>(ref Utf8JsonReader json)
        where T : struct, Enum
    {
        for (var at = 0; at < Names<T>.All.Length && json.TokenType == JsonTokenType.String; at++)
        {
            if (json.ValueTextEquals(Names<T>.All[at].Name))
            {
                return Passed(ref json, Names<T>.All[at].Value);
            }
        }

        throw new JsonException();
    }

    private static void Pass(ref Utf8JsonReader json, JsonTokenType token) => Passed(ref json, json.TokenType == token ? token : throw new JsonException());

    private static T Passed<T>(ref Utf8JsonReader json, T read)
    {
        json.Read();
        return read;
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly ImmutableArray<(byte[] Name, T Value)> All = [.. Enum.GetValues<T>().Select(value => (Encoding.UTF8.GetBytes($"{value}"), value))];
    }
}
