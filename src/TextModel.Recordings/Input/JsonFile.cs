using System.Text;
using System.Text.Json;
using TextModel.Recordings.Common;

namespace TextModel.Recordings.Input;

/// <summary>Reads JSON as far as it goes: a file that breaks off gives what stands before that.</summary>
internal sealed class JsonFile
{
    // Deeper than any of these tools writes, and no danger to the stack, as nothing here calls itself.
    private const int Depth = 100;

    // A file of nothing but faults is not worth resuming for ever.
    private const int MostRepairs = 10_000;

    private readonly byte[] bytes;
    // The same few names stand before all values.
    private readonly string?[] names = new string?[64];
    private readonly Stack<(JsonPart Part, string? Name)> open = new();
    private JsonPart? root;
    private string? name;

    // The place in the text that belongs to a place in the bytes, counted on as tokens come.
    private int countedBytes;
    private int countedUnits;

    private JsonFile(string text) => bytes = Encoding.UTF8.GetBytes(text);

    /// <summary>Reads a file.</summary>
    /// <returns>Its value; null where there is none at all.</returns>
    public static JsonPart? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        var file = new JsonFile(source.Text);
        file.ReadAll(source, diagnostics);
        return file.root;
    }

    private void ReadAll(SourceText source, DiagnosticBag diagnostics)
    {
        var state = new JsonReaderState(new() { MaxDepth = Depth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        int start = 0, repairs = 0;
        while (true)
        {
            try
            {
                Read(ref start, ref state);
                break;
            }
            catch (JsonException e) when (repairs < MostRepairs && Repair(ref start, ref state))
            {
                _ = e;
                repairs++;
            }
            catch (JsonException e)
            {
                TextPosition position = source.Lines.GetPosition(Math.Min(UnitOf(start), source.Text.Length));
                diagnostics.Add(SpeechDiagnostics.BrokenJson.At(source.Path, position, null, OneLine(e.Message)));
                break;
            }
        }

        if (repairs > 0)
            diagnostics.Add(SpeechDiagnostics.ValuesRepaired.At(source.Path, null, null, repairs));
    }

    // Reads on from a place; place and state are those after the last token that is whole, also when an exception comes.
    private void Read(ref int start, ref JsonReaderState state)
    {
        int from = start, tokens = 0;
        var reader = new Utf8JsonReader(bytes.AsSpan(from), isFinalBlock: true, state);
        try
        {
            while (reader.Read())
            {
                Take(ref reader, from + (int)reader.TokenStartIndex);
                tokens++;
            }
        }
        catch (JsonException)
        {
            // The reader that failed does not say where it was; to ask for that at each token takes longer than to read once more.
            reader = new Utf8JsonReader(bytes.AsSpan(from), isFinalBlock: true, state);
            while (tokens-- > 0)
                reader.Read();
            (state, start) = (reader.CurrentState, from + (int)reader.BytesConsumed);
            throw;
        }
    }

    // Puts what was meant in the place of a value that JSON does not allow, so that the reader goes on after it.
    private bool Repair(ref int start, ref JsonReaderState state)
    {
        int at = start;
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)':' or (byte)',')
            at++;
        int end = at;
        while (end < bytes.Length && (char.IsAsciiLetterOrDigit((char)bytes[end]) || bytes[end] is (byte)'.' or (byte)'-' or (byte)'+'))
            end++;
        ReadOnlySpan<byte> word = bytes.AsSpan(at, end - at);
        if (word.IsEmpty || word.Length > 40)
            return false;
        string digits = word[0] == '.' ? $"0{Encoding.ASCII.GetString(word)}" : word.StartsWith("-."u8) ? $"-0{Encoding.ASCII.GetString(word[1..])}" : word[^1] == '.' ? $"{Encoding.ASCII.GetString(word)}0" : "";
        bool isNumber = digits.Length > 0 && ClockTime.Parse(digits) is not null;
        if (!isNumber && !(word.SequenceEqual("NaN"u8) || word.EndsWith("Infinity"u8) || word.SequenceEqual("None"u8) || word.SequenceEqual("undefined"u8)))
            return false;
        // A blank after it says that a number ends; the separators before it go in with it.
        byte[] meant = [.. bytes.AsSpan(start, at - start), .. Encoding.ASCII.GetBytes(isNumber ? digits : "null"), (byte)' '];
        var reader = new Utf8JsonReader(meant, isFinalBlock: false, state);
        try
        {
            if (!reader.Read())
                return false;
            Take(ref reader, at);
        }
        catch (JsonException)
        {
            return false;
        }

        (state, start) = (reader.CurrentState, end);
        return true;
    }

    private void Take(ref Utf8JsonReader reader, int place)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                name = NameOf(ref reader);
                break;
            case JsonTokenType.StartObject:
                open.Push((Add(new(JsonPartKind.Object, "", UnitOf(place))), name));
                break;
            case JsonTokenType.StartArray:
                open.Push((Add(new(JsonPartKind.List, "", UnitOf(place))), name));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.TryPop(out _);
                break;
            case JsonTokenType.String:
                Add(new(JsonPartKind.String, TextOf(ref reader), UnitOf(place)));
                break;
            case JsonTokenType.Number:
                Add(new(JsonPartKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), UnitOf(place)));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                Add(new(JsonPartKind.Truth, reader.TokenType == JsonTokenType.True ? "true" : "false", UnitOf(place)));
                break;
            case JsonTokenType.Null:
                Add(new(JsonPartKind.Null, "", UnitOf(place)));
                break;
        }
    }

    private JsonPart Add(JsonPart part)
    {
        if (!open.TryPeek(out (JsonPart Part, string? Name) parent))
            root ??= part;
        else if (parent.Part.IsObject)
            parent.Part.Members.Add(new(name ?? "", part));
        else
            parent.Part.Items.Add(part);
        return part;
    }

    private string NameOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
            return TextOf(ref reader);
        ReadOnlySpan<byte> raw = reader.ValueSpan;
        ref string? known = ref names[raw.IsEmpty ? 0 : (raw.Length + (raw[0] * 5) + (raw[^1] * 3)) % names.Length];
        return known is not null && reader.ValueTextEquals(known) ? known : known = TextOf(ref reader);
    }

    // Half a surrogate pair is no text; what stands in the file is kept then.
    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private int UnitOf(int place)
    {
        if (place > countedBytes)
            (countedUnits, countedBytes) = (countedUnits + Encoding.UTF8.GetCharCount(bytes, countedBytes, place - countedBytes), place);
        return countedUnits;
    }

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
