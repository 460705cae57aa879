using System.Text;
using System.Text.Json;

namespace TextModel.Entities;

/// <summary>Reads authority lists in JSON: an array of entries, or an object with the array under <c>entities</c>.</summary>
internal static class AuthorityJson
{
    public static void Read(SourceText source, AuthorityListBuilder builder)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(source.Text), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
                Entries(ref reader, source, builder);
            else
                Wrapper(ref reader, source, builder);
            while (reader.Read())
            {
            }
        }
        catch (JsonException e)
        {
            TextPosition? position = e.LineNumber is { } line ? At(source, line, e.BytePositionInLine ?? 0) : null;
            // The framework's sentence ends with the place, counted from 0; ours names it by line and column.
            string message = e.Message.Split(" LineNumber:")[0];
            builder.Report(DiagnosticCodes.BadAuthorityFile.At(source.Path, position, null, message));
        }
    }

    private static void Wrapper(ref Utf8JsonReader reader, SourceText source, AuthorityListBuilder builder)
    {
        bool found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool entities = reader.ValueTextEquals("entities");
            reader.Read();
            if (entities && reader.TokenType == JsonTokenType.StartArray)
            {
                found = true;
                Entries(ref reader, source, builder);
            }
            else
            {
                reader.Skip();
            }
        }

        if (!found)
            builder.Report(DiagnosticCodes.BadAuthorityFile.At(source.Path, new(1, 1), null, "an array of entries is needed, or an object with such an array under 'entities'."));
    }

    private static void Entries(ref Utf8JsonReader reader, SourceText source, AuthorityListBuilder builder)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            TextPosition start = At(source, reader.TokenStartIndex);
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                    Field(ref reader, source, builder, Text(ref reader));
                builder.EndEntry(start);
            }
            else
            {
                // A bare string is an entry that has only a name.
                Value(ref reader, source, builder, "label");
                builder.EndEntry(start);
            }
        }
    }

    private static void Field(ref Utf8JsonReader reader, SourceText source, AuthorityListBuilder builder, string field)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    Value(ref reader, source, builder, field);
                break;
            case JsonTokenType.StartObject:
                // "identifiers": { "VIAF": … }, "coordinates": { "lat": … }
                bool identifiers = AuthorityListBuilder.HoldsIdentifiers(field);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string inner = Text(ref reader);
                    reader.Read();
                    if (identifiers && Scalar(ref reader) is { } value)
                        builder.SetIdentifier(inner, value);
                    else if (identifiers && reader.TokenType == JsonTokenType.StartArray)
                        Identifiers(ref reader, source, builder, inner);
                    else
                        Value(ref reader, source, builder, inner);
                }

                break;
            default:
                Value(ref reader, source, builder, field);
                break;
        }
    }

    private static void Identifiers(ref Utf8JsonReader reader, SourceText source, AuthorityListBuilder builder, string authority)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Scalar(ref reader) is { } value)
                builder.SetIdentifier(authority, value);
            else
                Value(ref reader, source, builder, authority);
        }
    }

    private static void Value(ref Utf8JsonReader reader, SourceText source, AuthorityListBuilder builder, string field)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return;
        TextPosition position = At(source, reader.TokenStartIndex);
        if (Scalar(ref reader) is { } value)
        {
            builder.Set(field, value, position);
        }
        else
        {
            builder.Ignore(field, position);
            reader.Skip();
        }
    }

    private static string? Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Text(ref reader),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };

    // Half of a surrogate pair as an escape is no character: the text stands as it was written.
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static TextPosition At(SourceText source, long bytes) => source.Lines.GetPosition(source.Offsets.From(OffsetUnit.Utf8, bytes));

    // JSON counts lines by LF alone.
    private static TextPosition At(SourceText source, long line, long bytesInLine)
    {
        int start = 0;
        for (; line > 0 && source.Text.IndexOf('\n', start) is var end && end >= 0; line--)
            start = end + 1;
        long bytes = Math.Min(source.Offsets.To(OffsetUnit.Utf8, start) + bytesInLine, source.Offsets.Length(OffsetUnit.Utf8));
        return At(source, bytes);
    }
}
