using System.Globalization;
using System.Text;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Qda;

/// <summary>The texts of a project one after another, with what is said about their passages.</summary>
internal sealed class QdaText(QdaCodes codes, QdaPackage? package, string? path, DiagnosticBag diagnostics)
{
    // A project that names the same large text again and again must not fill the memory.
    private const int LongestText = 500_000_000;

    private readonly Dictionary<string, (string? Name, string Content)> notes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder text = new();
    private readonly List<Annotation> annotations = [];
    private readonly SortedDictionary<string, int> lost = new(StringComparer.Ordinal);

    /// <summary>The tier of what is said about passages.</summary>
    public const string Notes = "notes";

    /// <summary>Where each text stands, for who writes into the file.</summary>
    public List<QdaTextPart> Texts { get; } = [];

    /// <summary>How many notes are about no passage.</summary>
    public int UnusedNotes => notes.Count - used.Count;

    /// <summary>Reads the notes; those that passages refer to are said about them.</summary>
    public void ReadNotes(XmlPart? part)
    {
        foreach (XmlPart note in part?.All("Note") ?? [])
        {
            string? content = note.Child("PlainTextContent")?.InnerText ?? (note["plainTextPath"] is { } address && package?.Find(address) is { } entry ? SourceText.Decode(package.Read(entry), path).Text : null);
            if (note["guid"] is { } guid)
                notes.TryAdd(guid, (note["name"] is { Length: > 0 } name ? name : null, content ?? ""));
        }
    }

    /// <summary>Counts what is not kept.</summary>
    public void Lose(string plural, int count)
    {
        if (count > 0)
            lost[plural] = lost.GetValueOrDefault(plural) + count;
    }

    /// <summary>Adds a source: a text, the text of a page that was a PDF, or the transcript of a recording.</summary>
    public void Add(XmlPart source)
    {
        string name = source["name"]?.Trim() is { Length: > 0 } said ? said : source["guid"] ?? "source";
        Lose("descriptions of sources", source.TextOf("Description") is null ? 0 : 1);
        Lose("codes of whole sources", source.All("Coding").Count());
        Lose("values of variables", source.All("VariableValue").Count());
        Lose("links to notes", source.All("NoteRef").Count());
        switch (source.Name)
        {
            case "TextSource":
                AddText(source, name, source);
                break;
            case "PDFSource":
                Lose("coded areas of pages", source.All("PDFSelection").Count());
                foreach (XmlPart representation in source.All("Representation"))
                    AddText(representation, name, source);
                break;
            case "AudioSource" or "VideoSource":
                Lose("coded stretches of recordings", source.All("AudioSelection").Count() + source.All("VideoSelection").Count());
                XmlPart[] transcripts = [.. source.All("Transcript")];
                Lose("recordings without a transcript", transcripts.Length == 0 ? 1 : 0);
                foreach (XmlPart transcript in transcripts)
                    AddText(transcript, transcripts.Length > 1 && transcript["name"] is { Length: > 0 } own ? own : name, source);
                break;
            case "PictureSource":
                Lose("pictures", 1);
                Lose("coded areas of pictures", source.All("PictureSelection").Count());
                break;
            default:
                Lose($"sources '{source.Name}'", 1);
                break;
        }
    }

    /// <summary>The document.</summary>
    public TextDocument Finish(Source source)
    {
        foreach ((string plural, int count) in lost)
            diagnostics.Add(SpeechDiagnostics.LeftOut.At(path, null, null, plural, count));
        return TextDocument.Create(text.ToString(), annotations, source, null, codes.Entities);
    }

    private void AddText(XmlPart holder, string name, XmlPart source)
    {
        if (Content(holder, name) is not { } content)
        {
            Lose("passages of texts that are not in the file", Selections(holder).Count());
            return;
        }

        if (text.Length + content.Length > LongestText)
        {
            Lose("texts beyond the longest that can be read", 1);
            return;
        }

        if (text.Length > 0)
            text.Append("\n\n");
        int begin = text.Length;
        text.Append(name.ReplaceLineEndings(" "));
        annotations.Add(new Heading { Span = new(begin, text.Length), Level = 1 });
        text.Append("\n\n");
        int start = text.Length;
        text.Append(content);
        KeyedValues extra = source["guid"] is { Length: > 0 } guid ? KeyedValues.Empty.Add("guid", QdaCodes.Quoted(guid)) : KeyedValues.Empty;
        annotations.Add(new Division { Span = new(begin, text.Length), Type = "source", Extra = extra });
        AddParagraphs(content, start);
        List<(long Start, long End)> passages = [.. Selections(holder).Select(s => (Number(s["startPosition"]), Number(s["endPosition"])))];
        QdaOffsets offsets = QdaOffsets.Find(content, passages);
        var read = new QdaTextPart(holder, source, new(start, text.Length), offsets);
        Texts.Add(read);
        var points = new Dictionary<string, (int Place, TimeSpan? Time)>(StringComparer.OrdinalIgnoreCase);
        foreach (XmlPart point in holder.All("SyncPoint"))
            AddPoint(point, offsets, start, points);
        foreach (XmlPart selection in holder.Children)
        {
            if (selection.Name == "PlainTextSelection")
                AddPassage(selection, offsets[Number(selection["startPosition"])], offsets[Number(selection["endPosition"])], read, name);
            else if (selection.Name == "TranscriptSelection")
                AddPassage(selection, PlaceOf(selection["fromSyncPoint"]), PlaceOf(selection["toSyncPoint"]), read, name);
        }

        int? PlaceOf(string? point) => point is not null && points.TryGetValue(point, out (int Place, TimeSpan? Time) found) ? found.Place : null;
    }

    // Each line that has text is a paragraph, as these programs show it.
    private void AddParagraphs(string content, int start)
    {
        foreach (Range range in content.AsSpan().SplitAny('\n', '\r'))
        {
            (int at, int length) = range.GetOffsetAndLength(content.Length);
            if (!content.AsSpan(at, length).IsWhiteSpace())
                annotations.Add(new Paragraph { Span = TextSpan.OfLength(start + at, length) });
        }
    }

    private void AddPoint(XmlPart point, QdaOffsets offsets, int start, Dictionary<string, (int Place, TimeSpan? Time)> points)
    {
        if (offsets[Number(point["position"])] is not { } place)
        {
            Lose("marks of time outside their text", 1);
            return;
        }

        TimeSpan? time = Number(point["timeStamp"]) is >= 0 and var milliseconds ? ClockTime.OfSeconds(milliseconds / 1000m) : null;
        if (point["guid"] is { } guid)
            points.TryAdd(guid, (place, time));
        if (time is { } known)
            annotations.Add(new TimeStamp { Span = TextSpan.At(start + place), Time = known });
    }

    private void AddPassage(XmlPart selection, int? from, int? to, QdaTextPart read, string name)
    {
        XmlPart[] codings = [.. selection.All("Coding")];
        if (from is not { } first || to is not { } last || last < first)
        {
            Lose("links to notes", selection.All("NoteRef").Count());
            diagnostics.Add(SpeechDiagnostics.SelectionOutside.At(path, null, null, selection["startPosition"] ?? selection["fromSyncPoint"], selection["endPosition"] ?? selection["toSyncPoint"], name));
            return;
        }

        var span = new TextSpan(read.Place.Start + first, read.Place.Start + last);
        KeyedValues extra = selection.TextOf("Description") is { } remark ? KeyedValues.Empty.Add("description", QdaCodes.Quoted(remark)) : KeyedValues.Empty;
        bool any = false;
        foreach (XmlPart coding in codings)
        {
            foreach (XmlPart reference in coding.All("CodeRef"))
            {
                if (codes.Find(reference["targetGUID"]) is not { } code)
                    continue;
                string? coder = codes.Coder(coding["creatingUser"]);
                KeyedValues said = coder is not null ? extra.Add("coder", QdaCodes.Quoted(coder)) : extra;
                read.Passages.Add(new(selection, coding, new(new(first, last), reference["targetGUID"], coder, selection.TextOf("Description"))));
                annotations.Add(new EntityMention { Span = span, Kind = QdaCodes.Kind, EntityId = code, Layer = "codes", Extra = said });
                any = true;
            }
        }

        foreach (XmlPart reference in selection.All("NoteRef"))
        {
            if (reference["targetGUID"] is not { } target || !notes.TryGetValue(target, out (string? Name, string Content) note) || note.Content.Length == 0)
            {
                Lose("links to notes", 1);
                continue;
            }

            used.Add(target);
            annotations.Add(new TierEntry { Span = span, Tier = Notes, Value = note.Content, Extra = note.Name is null ? KeyedValues.Empty : KeyedValues.Empty.Add("name", QdaCodes.Quoted(note.Name)) });
            any |= codings.Length == 0;
        }

        // A passage that somebody marked without a code.
        if (any)
            return;
        read.Passages.Add(new(selection, null, new(new(first, last), null, null, selection.TextOf("Description"))));
        annotations.Add(new EntityMention { Span = span, Kind = new("quotation"), Layer = "codes", Extra = extra });
    }

    private string? Content(XmlPart holder, string name)
    {
        if (holder.Child("PlainTextContent") is { } inside)
            return inside.InnerText;
        string address = holder["plainTextPath"] ?? "";
        if (address.Length > 0 && package?.Find(address) is { } entry)
            return SourceText.Decode(package.Read(entry), path).Text;
        diagnostics.Add(SpeechDiagnostics.SourceMissing.At(path, null, null, name, address.Length == 0 ? "it names no plain text" : address.Length <= 80 ? address : address[..80]));
        return null;
    }

    /// <summary>The package's entry that has the text of a source; null where it stands in the project.</summary>
    public static string? EntryOf(XmlPart holder, QdaPackage? package) => holder.Child("PlainTextContent") is null ? package?.Find(holder["plainTextPath"] ?? "") : null;

    private static IEnumerable<XmlPart> Selections(XmlPart holder) => holder.All("PlainTextSelection").Concat(holder.All("TranscriptSelection"));

    private static long Number(string? digits) => long.TryParse(digits, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long value) ? value : -1;
}

/// <summary>A text of a project, and what is coded in it.</summary>
/// <param name="Holder">The element that has the passages.</param>
/// <param name="Source">The source that it belongs to.</param>
/// <param name="Place">Where the text stands in the document.</param>
/// <param name="Offsets">How its characters are counted.</param>
internal sealed record QdaTextPart(XmlPart Holder, XmlPart Source, TextSpan Place, QdaOffsets Offsets)
{
    /// <summary>What is coded in it.</summary>
    public List<QdaPassagePart> Passages { get; } = [];
}

/// <summary>A passage and where it stands in the file.</summary>
/// <param name="Selection">The element of the passage.</param>
/// <param name="Coding">The element of its code, or null.</param>
/// <param name="Mark">What they say.</param>
internal sealed record QdaPassagePart(XmlPart Selection, XmlPart? Coding, QdaMark Mark);
