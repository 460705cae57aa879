using System.Buffers;
using System.Text;
using TextModel.Formats.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TextModel.Formats.Yaml;

/// <summary>Turns YAML into JSON and remembers where each value comes from. What comes before a mistake is translated.</summary>
/// <param name="source">The file.</param>
/// <param name="span">The stretch of it that is YAML.</param>
internal sealed class YamlTranslator(SourceText source, TextSpan span)
{
    // As deep as JSON is read.
    private const int MaxDepth = 900;

    // Anchors that are used again and again could make a small file huge.
    private const int MaxRepeated = 1 << 24;

    private readonly ArrayBufferWriter<byte> json = new();
    private readonly List<(int Json, int Offset)> places = [];
    private readonly List<Level> levels = [];
    private readonly Dictionary<string, (int Start, int End)> anchors = new(StringComparer.Ordinal);
    private int repeated;

    /// <summary>What is wrong with the YAML.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Translates the first document; null where there is nothing.</summary>
    public JsonTranslation? Translate()
    {
        string text = source.Text.Substring(span.Start, span.Length);
        int zero = text.IndexOf('\0', StringComparison.Ordinal);
        // For the parser U+0000 is the end.
        var parser = new Parser(new StringReader(zero < 0 ? text : text[..zero]));
        int last = 0;
        try
        {
            bool ended = false;
            while (parser.MoveNext())
            {
                ParsingEvent current = parser.Current!;
                last = Index(current.End);
                if (current is DocumentEnd)
                    ended = true;
                else if (ended && current is DocumentStart)
                    Report(DiagnosticCodes.JsonFurtherDocuments, Index(current.Start));
                else if (!ended && !Translate(current))
                    break;
                if (ended && current is DocumentStart)
                    break;
            }

            if (zero >= 0)
                Report(DiagnosticCodes.YamlSyntax, zero, "here is U+0000, which YAML can hold only as an escape, \"\\0\".");
        }
        catch (YamlException e)
        {
            // At the end of the file the parser does not say where it is.
            Report(DiagnosticCodes.YamlSyntax, Math.Max(last, Index(e.End)), e.Message.EndsWith('.') ? e.Message : e.Message + ".");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // What the parser lets through where an escape is no character.
            Report(DiagnosticCodes.YamlSyntax, last, "after this place stands something that cannot be read, such as an escape of half a surrogate pair.");
        }

        while (levels.Count > 0)
            Close();
        if (json.WrittenCount > 0)
            return new() { Json = json.WrittenMemory, Path = source.Path, Locate = Locate };
        if (Diagnostics.Count == 0)
            Report(DiagnosticCodes.YamlSyntax, 0, "it is empty.");
        return null;
    }

    private bool Translate(ParsingEvent current)
    {
        switch (current)
        {
            case Scalar scalar:
                int start = Begin(current);
                if (levels is [.., { AtKey: true }])
                    PutString(scalar);
                else
                    Put(scalar);
                Anchor(scalar.Anchor, start);
                End();
                return true;
            case AnchorAlias alias:
                return Repeat(alias);
            case MappingStart or SequenceStart when levels is [.., { AtKey: true }]:
                Report(DiagnosticCodes.YamlSyntax, Index(current.Start), "a list or a group of keys stands where a key must stand.");
                return false;
            case MappingStart or SequenceStart when levels.Count == MaxDepth:
                Report(DiagnosticCodes.YamlSyntax, Index(current.Start), $"it is nested more than {MaxDepth} deep.");
                return false;
            case MappingStart or SequenceStart:
                bool mapping = current is MappingStart;
                start = Begin(current);
                json.Write(mapping ? "{"u8 : "["u8);
                levels.Add(new() { IsMapping = mapping, AtKey = mapping, Start = start, Anchor = ((NodeEvent)current).Anchor });
                return true;
            case MappingEnd or SequenceEnd:
                Close();
                return true;
            default:
                return true;
        }
    }

    // Separates from what comes before, and remembers the place.
    private int Begin(ParsingEvent node)
    {
        if (levels is [.., var level])
        {
            if (level.IsMapping && !level.AtKey)
                json.Write(":"u8);
            else if (level.Count > 0)
                json.Write(","u8);
        }

        places.Add((json.WrittenCount, Index(node.Start)));
        return json.WrittenCount;
    }

    private void End()
    {
        if (levels is not [.., var level])
            return;
        if (!level.IsMapping || !level.AtKey)
            level.Count++;
        level.AtKey = level.IsMapping && !level.AtKey;
    }

    private void Close()
    {
        Level level = levels[^1];
        // Only after a mistake: a key whose value did not come.
        if (level.IsMapping && !level.AtKey)
            json.Write(":null"u8);
        json.Write(level.IsMapping ? "}"u8 : "]"u8);
        levels.RemoveAt(levels.Count - 1);
        Anchor(level.Anchor, level.Start);
        End();
    }

    private void Anchor(AnchorName name, int start)
    {
        if (!name.IsEmpty)
            anchors[name.Value] = (start, json.WrittenCount);
    }

    private bool Repeat(AnchorAlias alias)
    {
        if (levels is [.., { AtKey: true }] || !anchors.TryGetValue(alias.Value.Value, out (int Start, int End) known))
        {
            Report(DiagnosticCodes.YamlSyntax, Index(alias.Start), $"'*{alias.Value}' refers to nothing that stands before it, or stands for a key.");
            return false;
        }

        repeated += known.End - known.Start;
        if (repeated > MaxRepeated)
        {
            Report(DiagnosticCodes.YamlSyntax, Index(alias.Start), "what references repeat is too much.");
            return false;
        }

        Begin(alias);
        json.Write(json.WrittenSpan[known.Start..known.End].ToArray());
        End();
        return true;
    }

    private void Put(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty && YamlWords.ToJson(scalar.Value) is { } word)
            Encoding.UTF8.GetBytes(word, json);
        else
            PutString(scalar);
    }

    private void PutString(Scalar scalar)
    {
        if (scalar.Tag == YamlEmitter.EscapedTag)
            JsonStrings.WriteEscaped(json, scalar.Value);
        else
            JsonStrings.Write(json, scalar.Value);
    }

    private TextPosition Locate(int place)
    {
        int at = places.BinarySearch((place, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return source.Lines.GetPosition(at < 0 ? span.Start : places[at].Offset);
    }

    private int Index(Mark mark) => Math.Min(span.End, span.Start + (int)mark.Index);

    private void Report(DiagnosticCode code, int offset, params object?[] arguments) =>
        Diagnostics.Add(code.At(source.Path, source.Lines.GetPosition(Math.Min(offset, source.Text.Length)), null, arguments));

    /// <summary>A group or list that is open.</summary>
    private sealed class Level
    {
        public required bool IsMapping { get; init; }

        public required int Start { get; init; }

        public required AnchorName Anchor { get; init; }

        public bool AtKey { get; set; }

        public int Count { get; set; }
    }
}
