using System.Globalization;
using System.Text;

namespace TextModel.Formats.WebAnno;

/// <summary>Reads one file: its head, then sentence by sentence.</summary>
internal sealed class TsvReader(InputLines lines)
{
    private const string FormatMark = "#FORMAT=WebAnno TSV 3";

    // No text has more white space than this between two tokens; a slip in the offsets must not fill the memory.
    private const int MaxGap = 1 << 16;
    private readonly StringBuilder text = new();
    private readonly List<KeyedValue> head = [];
    private readonly List<TsvLayer> layers = [];
    private readonly List<StandOffItem> basics = [];
    private readonly List<string> sentenceText = [];
    private readonly List<KeyedValue> sentenceFeatures = [];
    private TsvAnnotations? annotations;
    private int sentences;
    private int sentenceStart = -1;
    private int tokensEnd;

    public AnnotationSet Read()
    {
        if (!lines.Next() || !lines.Line.StartsWith(FormatMark, StringComparison.Ordinal))
        {
            lines.Report(DiagnosticCodes.NotAnAnnotationFile, 1, "WebAnno TSV 3 file", $"it does not begin with {FormatMark}");
            return new();
        }

        head.Add(new("FORMAT", lines.Line["#FORMAT=".Length..]));
        while (lines.Next())
        {
            if (lines.Line.StartsWith('#'))
                ReadComment();
            else if (lines.Line.Length == 0)
                EndSentence();
            else
                ReadUnit();
        }

        EndSentence();
        annotations ??= new(layers);
        string all = text.ToString();
        return new() { Text = all, Items = [.. basics, .. annotations.Build(all)], Properties = [.. head] };
    }

    private void ReadComment()
    {
        string line = lines.Line;
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? line[1..] : line[1..equals], value = equals < 0 ? "" : line[(equals + 1)..];
        switch (name)
        {
            case TsvLayer.Span or TsvLayer.Relation or TsvLayer.Chain when annotations is null:
                layers.Add(TsvLayer.Parse(name, value));
                head.Add(new(name, value));
                break;
            case "Text":
                if (sentenceStart >= 0)
                    EndSentence();
                sentenceText.Add(TsvEscapes.Undo(value));
                break;
            case ['S', 'e', 'n', 't', 'e', 'n', 'c', 'e', '.', .. var feature]:
                if (sentenceStart >= 0)
                    EndSentence();
                sentenceFeatures.Add(new(feature, TsvEscapes.Undo(value)));
                break;
            default:
                if (annotations is null && equals >= 0)
                    head.Add(new(name, value));
                else
                    lines.Report(1, $"the comment '{line}'");
                break;
        }
    }

    // "1-2  4-8  Haag  value[1]|value[2] …"
    private void ReadUnit()
    {
        string[] fields = lines.Line.Split('\t');
        if (fields.Length < 3 || !IsUnit(fields[0]))
        {
            lines.Report(1, $"'{Shorten(fields[0])}' where a token such as 1-1 should stand");
            return;
        }

        string[] ends = fields[1].Split('-');
        if (ends.Length != 2 || !TryNumber(ends[0], out int start) || !TryNumber(ends[1], out int end) || end < start || start > text.Length + MaxGap)
        {
            lines.Report(fields[0].Length + 2, $"'{fields[1]}' where offsets such as 0-4 should stand");
            return;
        }

        string form = TsvEscapes.Undo(fields[2]);
        bool token = !fields[0].Contains('.', StringComparison.Ordinal);
        if (sentenceStart < 0)
            BeginSentence(start);
        if (form.Length != end - start && form.Length > 0)
            lines.Report(fields[0].Length + 2, $"the offsets {fields[1]} of '{Shorten(form)}', which has {form.Length} UTF-16 units");
        end = start + form.Length;
        Put(start, form, fields[0]);
        var unit = new TsvUnit(fields[0], new(start, end), token);
        if (token)
            basics.Add(new() { Id = fields[0], Kind = StandOffKind.Token, Type = Entities.NamedEntities.Token, Spans = [unit.Span] });
        annotations ??= new(layers);
        // A tab may end the line.
        int columns = layers.Sum(l => l.Columns.Length);
        if (fields.Length - 3 < columns && !(columns == 0 || fields.Length == 3))
            lines.Report(1, $"{fields.Length - 3} columns of annotations; the head declares {columns}");
        annotations.Add(unit, fields.AsSpan(3), lines);
    }

    private void BeginSentence(int start)
    {
        sentences++;
        sentenceStart = start;
        // A line end separates sentences; more than that is not known of what stands between.
        if (start > text.Length)
            text.Append('\n');
        text.Append(' ', Math.Max(0, start - text.Length));
        if (sentenceText.Count == 0 || start < tokensEnd)
            return;
        text.Length = start;
        text.Append(string.Join('\n', sentenceText));
    }

    // The token is what counts: it is what was annotated.
    private void Put(int start, string form, string id)
    {
        bool differs = false;
        tokensEnd = Math.Max(tokensEnd, start + form.Length);
        if (text.Length < start)
            text.Append(' ', start - text.Length);
        for (int i = 0; i < form.Length; i++)
        {
            if (start + i == text.Length)
            {
                text.Append(form[i]);
                differs |= sentenceText.Count > 0;
            }
            else if (text[start + i] != form[i])
            {
                text[start + i] = form[i];
                differs = true;
            }
        }

        if (differs)
            lines.Report(1, $"the text of the sentence, which has no '{Shorten(form)}' where the token {id} stands; the token was taken");
    }

    private void EndSentence()
    {
        if (sentenceStart >= 0)
        {
            int tokenEnd = basics.Count > 0 && basics[^1].Kind == StandOffKind.Token ? basics[^1].Spans[0].End : sentenceStart;
            basics.Add(new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"s{sentences}"),
                Kind = StandOffKind.Sentence,
                Type = Entities.NamedEntities.Sentence,
                Spans = [new(sentenceStart, Math.Max(sentenceStart, tokenEnd))],
                Features = [.. sentenceFeatures],
            });
        }
        else if (sentenceText.Count > 0)
        {
            lines.Report(1, "a sentence without tokens");
        }
        else
        {
            return;
        }

        sentenceStart = -1;
        sentenceText.Clear();
        sentenceFeatures.Clear();
    }

    private static bool IsUnit(string id)
    {
        int hyphen = id.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && hyphen < id.Length - 1 && id.All(c => char.IsAsciiDigit(c) || c is '-' or '.') && id.Count(c => c == '-') == 1;
    }

    private static bool TryNumber(string word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";
}

/// <summary>A line of a file: a token, or a part of one.</summary>
/// <param name="Id">As <c>1-2</c> or <c>1-2.1</c>.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="IsToken">Whether it is a whole token.</param>
internal readonly record struct TsvUnit(string Id, TextSpan Span, bool IsToken);
