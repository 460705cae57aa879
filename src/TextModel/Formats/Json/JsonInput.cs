using System.Text;
using System.Text.Json;

namespace TextModel.Formats.Json;

/// <summary>Reads JSON token by token; says of each value that is not what it should be where it stands, and goes on.</summary>
internal ref struct JsonInput
{
    public const int MaxDepth = 1000;

    private readonly ReadOnlySpan<byte> json;
    private readonly string? path;
    private readonly int firstLine;
    private readonly JsonTranslation? translation;
    private readonly int origin;
    private Utf8JsonReader reader;

    // Made for the first diagnostic.
    private Utf8Places? places;

    /// <summary>Input that begins somewhere in <paramref name="json"/>.</summary>
    /// <param name="json">The whole file, or line of a file, in UTF-8.</param>
    /// <param name="start">The byte to begin at.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="firstLine">The number of the first line, from 1.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="translation">What the JSON was made from; null where it is the file itself.</param>
    public JsonInput(
        ReadOnlySpan<byte> json, int start, string? path, int firstLine, DiagnosticBag diagnostics, JsonTranslation? translation = null)
    {
        this.translation = translation;
        this.json = json;
        this.path = path;
        this.firstLine = firstLine;
        origin = start;
        Diagnostics = diagnostics;
        reader = new(json[start..], new JsonReaderOptions { MaxDepth = MaxDepth, AllowMultipleValues = true });
    }

    public DiagnosticBag Diagnostics { get; }

    public readonly JsonTokenType Token => reader.TokenType;

    /// <summary>The byte at which the current token begins.</summary>
    public readonly int Place => origin + (int)reader.TokenStartIndex;

    /// <summary>The current property's name, escapes undone.</summary>
    public readonly string Name => JsonText.Decode(reader.ValueSpan);

    /// <summary>Whether the current value can be read as a string.</summary>
    public readonly bool HoldsText =>
        Token == JsonTokenType.String || (translation is not null && Token is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False);

    /// <exception cref="JsonException">Here is no JSON.</exception>
    public bool Read() => reader.Read();

    /// <summary>Goes to the last token of the current value.</summary>
    public void Skip() => reader.Skip();

    /// <summary>Whether the current property's name or string is <paramref name="value"/>.</summary>
    public readonly bool Is(ReadOnlySpan<byte> value) =>
        reader.ValueIsEscaped
            ? Encoding.UTF8.GetBytes(JsonText.Decode(reader.ValueSpan)).AsSpan().SequenceEqual(value)
            : reader.ValueSpan.SequenceEqual(value);

    public readonly bool Is(string word) =>
        reader.ValueIsEscaped ? JsonText.Decode(reader.ValueSpan) == word : Ascii.Equals(reader.ValueSpan, word);

    /// <summary>The current value as JSON text without white space; leaves the reader on its last token.</summary>
    public string Raw() => JsonText.Compact(ref reader);

    /// <summary>A string; null, after a diagnostic, where another value stands.</summary>
    public string? Text(string name)
    {
        if (HoldsText)
            return JsonText.Decode(reader.ValueSpan);
        Wrong(name, "a string");
        return null;
    }

    /// <summary>A whole number, also when it is written as 3.0; null, after a diagnostic, where another value stands.</summary>
    public long? Whole(string name)
    {
        if (Token == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out long value))
                return value;
            if (reader.TryGetDouble(out double real) && double.IsInteger(real) && Math.Abs(real) < 1L << 53)
                return (long)real;
        }

        Wrong(name, "a whole number");
        return null;
    }

    /// <summary>A number; null, after a diagnostic, where another value stands.</summary>
    public double? Real(string name)
    {
        if (Token == JsonTokenType.Number && reader.TryGetDouble(out double value) && double.IsFinite(value))
            return value;
        Wrong(name, "a number");
        return null;
    }

    /// <summary>A time in seconds, exact to 100 nanoseconds; null, after a diagnostic, where another value stands.</summary>
    public TimeSpan? Seconds(string name)
    {
        if (Token == JsonTokenType.Number && reader.TryGetDecimal(out decimal value) && Math.Abs(value) < 1_000_000_000_000
            && decimal.Round(value * TimeSpan.TicksPerSecond) is >= long.MinValue and <= long.MaxValue and var ticks)
        {
            return TimeSpan.FromTicks((long)ticks);
        }

        Wrong(name, "a number of seconds");
        return null;
    }

    /// <summary>Whether the current value begins with <paramref name="token"/>; if not, says so and goes to its end.</summary>
    public bool Expect(JsonTokenType token, string name, string wanted)
    {
        if (Token == token)
            return true;
        Wrong(name, wanted);
        return false;
    }

    /// <summary>Says that the current value is not what it should be, unless it is null, and goes to its end.</summary>
    public void Wrong(string name, string wanted)
    {
        if (Token != JsonTokenType.Null)
            Report(DiagnosticCodes.JsonWrongValue, Place, name, wanted, Describe());
        Skip();
    }

    public void Report(DiagnosticCode code, int place, params object?[] arguments) =>
        Diagnostics.Add(code.At(path, PositionOf(place), null, arguments));

    /// <summary>Says where the JSON ends to be JSON.</summary>
    public void Report(JsonException broken)
    {
        int at = origin;
        for (long i = 0; i < (broken.LineNumber ?? 0) && json[at..].IndexOf((byte)'\n') is var next and >= 0; i++)
            at += next + 1;
        at = (int)Math.Min(json.Length, at + (broken.BytePositionInLine ?? 0));
        int tail = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        Report(DiagnosticCodes.JsonSyntax, at, tail < 0 ? broken.Message : broken.Message[..tail]);
    }

    private readonly string Describe()
    {
        if (Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            return Token == JsonTokenType.StartObject ? "an object" : "a list";
        string value = Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(60, reader.ValueSpan.Length)]);
        return Token == JsonTokenType.String ? $"\"{value}\"" : value;
    }

    private TextPosition PositionOf(int place)
    {
        if (translation is not null)
            return translation.Locate(place);
        places ??= new(json);
        return places.GetPosition(json, place, firstLine);
    }
}
