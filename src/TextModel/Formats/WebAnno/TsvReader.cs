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
    private TsvSentence sentence = new();
    private TsvAnnotations? annotations;
    private TsvLine? firstDiffering;
    private int differing;
    private int sentences;
    private int tokensEnd;

    public AnnotationSet Read()
    {
        if (!lines.Next() || !lines.Line.StartsWith(FormatMark, StringComparison.Ordinal))
        {
            lines.Report(DiagnosticCodes.NotAnAnnotationFile, 1, "WebAnno TSV 3 file", lines.Line.StartsWith("#id=", StringComparison.Ordinal) || lines.Line.StartsWith(" # ", StringComparison.Ordinal) || lines.Line.StartsWith("# ", StringComparison.Ordinal)
                ? "it is of version 1 or 2, which says neither its layers nor its offsets in full; export it from WebAnno or INCEpTION as TSV 3, or read its columns with --from conll"
                : $"it does not begin with {FormatMark}");
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
                ReadLine();
        }

        EndSentence();
        ReportForms();
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
                if (sentence.Lines.Count > 0)
                    EndSentence();
                sentence.AddText(value);
                break;
            case ['S', 'e', 'n', 't', 'e', 'n', 'c', 'e', '.', .. var feature]:
                if (sentence.Lines.Count > 0)
                    EndSentence();
                sentence.Features.Add(new(feature, TsvEscapes.Undo(value)));
                break;
            default:
                if (annotations is null && equals >= 0)
                    head.Add(new(name, value));
                else
                    lines.Report(1, $"the comment '{line}'");
                break;
        }
    }

    private void ReadLine()
    {
        int limit = sentence.Lines.Count == 0 ? text.Length : Math.Max(text.Length, sentence.Lines[^1].End);
        if (TsvLine.Read(lines.Line, lines.Number, limit + MaxGap, lines.Report) is not { } line)
            return;
        sentence.Lines.Add(line);
        // A tab may end the line.
        int columns = layers.Sum(l => l.Columns.Length);
        if (line.Cells.Length < columns && line.Cells.Length != 0)
            lines.Report(1, $"{line.Cells.Length} columns of annotations; the head declares {columns}");
        annotations ??= new(layers);
        annotations.CheckColumns(line.Cells, lines);
    }

    private void EndSentence()
    {
        TsvSentence done = sentence;
        if (done.Lines.Count == 0)
        {
            if (!done.HasText)
                return;
            lines.Report(1, "a sentence without tokens");
            sentence = new();
            return;
        }

        sentence = new();
        sentences++;
        int shift = PutText(done), start = done.Lines[0].Start + shift, end = start;
        foreach (TsvLine line in done.Lines)
        {
            var span = new TextSpan(line.Start + shift, line.End + shift);
            KeyedValues features = KeyedValues.Empty;
            if (!text.ToString(span.Start, span.Length).Equals(line.Form, StringComparison.Ordinal) && line.Form.Length > 0)
            {
                features = [new("FORM", line.Form)];
                differing++;
                firstDiffering ??= line;
            }

            var unit = new TsvUnit(line.Id, span, line.IsToken);
            if (line.IsToken)
            {
                basics.Add(new() { Id = line.Id, Kind = StandOffKind.Token, Type = Entities.NamedEntities.Token, Spans = [span], Features = features });
                end = Math.Max(start, span.End);
            }

            annotations!.Add(unit, line, lines);
        }

        tokensEnd = Math.Max(tokensEnd, done.Lines.Max(l => l.End) + shift);
        basics.Add(new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"s{sentences}"),
            Kind = StandOffKind.Sentence,
            Type = Entities.NamedEntities.Sentence,
            Spans = [new(start, end)],
            Features = [.. done.Features],
        });
    }

    // The text is what the sentence's own line says, and the offsets tell where it stands; words are text only where no such line is.
    private int PutText(TsvSentence done)
    {
        int shift = 0, start = done.Lines[0].Start;
        if (done.Place(text.Length) is { } written)
        {
            start = written.Start;
            if (start < tokensEnd && !(start + written.Text.Length <= text.Length && text.ToString(start, written.Text.Length).Equals(written.Text, StringComparison.Ordinal)))
            {
                // Where something else stands already, the offsets begin anew: what was annotated is in the sentence that follows.
                shift = text.Length + 1 - start;
                lines.ReportAt(DiagnosticCodes.BadAnnotation, done.Lines[0].Number, 1, $"the offsets of the sentence {sentences}, which stand in one that came before; it was read as the next");
            }

            if (start + shift >= tokensEnd)
            {
                FillTo(start + shift);
                text.Length = start + shift;
                text.Append(written.Text);
            }
        }

        FillTo(start + shift);
        foreach (TsvLine line in done.Lines)
        {
            FillTo(line.Start + shift, ' ');
            int known = text.Length - line.Start - shift, length = line.End - line.Start;
            if (known < length)
                text.Append(line.Form.AsSpan(Math.Min(known, line.Form.Length), Math.Max(0, Math.Min(line.Form.Length, length) - known)));
            FillTo(line.End + shift, ' ');
        }

        return shift;
    }

    // A line end separates sentences; more than that is not known of what stands between.
    private void FillTo(int offset, char first = '\n')
    {
        if (offset > text.Length)
            text.Append(first).Append(' ', offset - text.Length);
    }

    private void ReportForms()
    {
        if (firstDiffering is { } line)
            lines.ReportAt(DiagnosticCodes.TokenForms, line.Number, 1, differing, TsvLine.Shorten(line.Form), line.Id);
    }
}

/// <summary>A line of a file: a token, or a part of one.</summary>
/// <param name="Id">As <c>1-2</c> or <c>1-2.1</c>.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="IsToken">Whether it is a whole token.</param>
internal readonly record struct TsvUnit(string Id, TextSpan Span, bool IsToken);
