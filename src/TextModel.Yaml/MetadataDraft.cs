using TextModel.Entities;
using TextModel.Transcripts;

namespace TextModel.Formats.Yaml;

/// <summary>Metadata while it is read from YAML.</summary>
/// <param name="path">The file, for messages.</param>
internal sealed class MetadataDraft(string? path)
{
    private static readonly MetadataKeys<MetadataDraft> SourceKeys = new(
        ("title", (d, v) => d.source = d.source with { Title = d.Text("title", v) }),
        ("author", (d, v) => d.AddContributors(ContributorRole.Author, v)),
        ("authors", (d, v) => d.AddContributors(ContributorRole.Author, v)),
        ("interviewer", (d, v) => d.AddContributors(ContributorRole.Interviewer, v)),
        ("interviewers", (d, v) => d.AddContributors(ContributorRole.Interviewer, v)),
        ("interviewee", (d, v) => d.AddContributors(ContributorRole.Interviewee, v)),
        ("interviewees", (d, v) => d.AddContributors(ContributorRole.Interviewee, v)),
        ("transcriber", (d, v) => d.AddContributors(ContributorRole.Transcriber, v)),
        ("translator", (d, v) => d.AddContributors(ContributorRole.Translator, v)),
        ("editor", (d, v) => d.AddContributors(ContributorRole.Editor, v)),
        ("contributors", (d, v) => d.AddContributors(v)),
        ("date", (d, v) => d.source = d.source with { Date = d.Date("date", v) }),
        ("printed", (d, v) => d.SetPrinted(v)),
        ("publisher", (d, v) => d.source = d.source with { Publisher = d.Text("publisher", v) }),
        ("publicationDate", (d, v) => d.source = d.source with { PublicationDate = d.Date("publicationDate", v) }),
        ("rights", (d, v) => d.SetRights(v)),
        ("language", (d, v) => d.source = d.source with { Language = d.Text("language", v) }),
        ("fields", (d, v) => d.AddFields(v)));

    private static readonly MetadataKeys<MetadataDraft> TopKeys = new(
        ("source", (d, v) => d.Each("source", v, SourceKeys, d)),
        ("speakers", (d, v) => d.AddSpeakers(v)),
        ("convention", (d, v) => d.SetConvention(v)),
        ("entities", (d, v) => d.SetEntities(v)),
        // Those of a whole document: its metadata can be used for another version of the text.
        ("format", Nothing), ("version", Nothing), ("offsetUnit", Nothing), ("encoding", Nothing), ("byteOrderMark", Nothing), ("text", Nothing),
        ("annotations", Nothing));

    private static readonly MetadataKeys<(MetadataDraft D, PrintedBox Box)> PrintedKeys = new(
        ("title", (t, v) => t.Box.Printed = t.Box.Printed with { Title = t.D.Text("title", v) }),
        ("volume", (t, v) => t.Box.Printed = t.Box.Printed with { Volume = t.D.Text("volume", v) }),
        ("pages", (t, v) => t.Box.Printed = t.Box.Printed with { Pages = t.D.Text("pages", v) }),
        ("publisher", (t, v) => t.Box.Printed = t.Box.Printed with { Publisher = t.D.Text("publisher", v) }),
        ("place", (t, v) => t.Box.Printed = t.Box.Printed with { Place = t.D.Text("place", v) }),
        ("date", (t, v) => t.Box.Printed = t.Box.Printed with { Date = t.D.Date("date", v) }),
        ("originalDate", (t, v) => t.Box.Printed = t.Box.Printed with { OriginalDate = t.D.Date("originalDate", v) }));

    private static readonly MetadataKeys<(MetadataDraft D, RightsBox Box)> RightsKeys = new(
        ("status", (t, v) => t.Box.Rights = t.Box.Rights with { Status = t.D.Text("status", v) }),
        ("statement", (t, v) => t.Box.Rights = t.Box.Rights with { Statement = t.D.Text("statement", v) }),
        ("uri", (t, v) => t.Box.Rights = t.Box.Rights with { Uri = t.D.Text("uri", v) }));

    private readonly DiagnosticBag diagnostics = new();
    private readonly List<KnownSpeaker> speakers = [];
    private readonly List<Contributor> contributors = [];
    private readonly List<KeyedValue> fields = [];

    // Where among the fields a key that is not known stands: the last of several counts.
    private readonly Dictionary<string, int> kept = new(StringComparer.Ordinal);
    private Source source = Source.Empty;
    private string? convention;
    private ValueList<Entity> entities = [];

    /// <summary>Reads a stretch of a file.</summary>
    public static MetadataResult Read(SourceText file, TextSpan span)
    {
        var draft = new MetadataDraft(file.Path);
        if (file.Problem is { } problem)
            draft.diagnostics.Add(problem);
        YamlValue? root = YamlValue.Read(file, span, out List<Diagnostic> problems);
        if (root is not null)
            draft.ReadTop(root);
        foreach (Diagnostic diagnostic in problems)
            draft.diagnostics.Add(diagnostic);
        return new(draft.Build(), ValueList.Create(draft.diagnostics.ToImmutable().AsSpan()));
    }

    /// <summary>Says that a value is none for its key.</summary>
    public void Wrong(string key, string wanted, YamlValue value) =>
        diagnostics.Add(DiagnosticCodes.MetadataBadValue.At(path, value.Position, null, key, wanted, value.Description));

    /// <summary>A single value; null, after a diagnostic, where there is another.</summary>
    public string? Text(string key, YamlValue value)
    {
        if (value.Text is null)
            Wrong(key, "one value", value);
        return value.Text;
    }

    /// <summary>Reads a group of keys.</summary>
    public void Each<T>(string name, YamlValue value, MetadataKeys<T> keys, T target)
    {
        if (value.Pairs is null)
        {
            Wrong(name, "a group of keys", value);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlPair pair in value.Pairs)
        {
            bool first = IsFirst(pair, seen);
            if (!keys.Put(target, pair))
                Unknown(pair, first, keys.Names, keep: ReferenceEquals(keys, SourceKeys));
        }
    }

    private static void Nothing(MetadataDraft draft, YamlValue value)
    {
    }

    // The properties of the source may stand at the top, as people write front matter.
    private void ReadTop(YamlValue root)
    {
        if (root.Pairs is null)
        {
            Wrong("metadata", "a group of keys", root);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlPair pair in root.Pairs)
        {
            bool first = IsFirst(pair, seen);
            if (!TopKeys.Put(this, pair) && !SourceKeys.Put(this, pair))
                Unknown(pair, first, TopKeys.Names.Concat(SourceKeys.Names), keep: true);
        }
    }

    private bool IsFirst(YamlPair pair, HashSet<string> seen)
    {
        if (seen.Add(pair.Key))
            return true;
        diagnostics.Add(DiagnosticCodes.MetadataRepeatedKey.At(path, pair.Position, null, pair.Key));
        return false;
    }

    private void Unknown(YamlPair pair, bool first, IEnumerable<string> known, bool keep)
    {
        if (!first)
        {
            if (kept.TryGetValue(pair.Key, out int at) && pair.Value.Text is { } last)
                fields[at] = new(pair.Key, last);
            return;
        }

        string? near = MetadataKeys<MetadataDraft>.Nearest(pair.Key, known);
        keep &= near is null && pair.Value.Text is not null;
        if (keep)
        {
            kept[pair.Key] = fields.Count;
            fields.Add(new(pair.Key, pair.Value.Text!));
        }

        diagnostics.Add(DiagnosticCodes.MetadataUnknownKey.At(
            path, pair.Position, null, pair.Key,
            near is not null ? $"'{near}' is meant, perhaps" : keep ? "it is kept among the fields of the source" : $"known are {string.Join(", ", known)}"));
    }

    private TranscriptMetadata Build() => new()
    {
        Source = source with { Contributors = [.. contributors], Fields = [.. fields] },
        Speakers = [.. speakers],
        Convention = convention,
        Entities = [.. entities],
    };

    private PartialDate? Date(string key, YamlValue value)
    {
        if (value.Text is { } text && PartialDate.TryParse(text, out PartialDate date))
            return date;
        Wrong(key, "a date like 1925, 1925-10 or 1925-10-14", value);
        return null;
    }

    private void AddContributors(ContributorRole role, YamlValue value)
    {
        foreach (YamlValue item in value.Each())
        {
            if (Text(role.Value, item) is { } name)
                contributors.Add(new(name, role));
        }
    }

    private void AddContributors(YamlValue value)
    {
        foreach (YamlValue item in value.Each())
        {
            string? name = item.Pairs?.Find(p => p.Key == "name")?.Value.Text, role = item.Pairs?.Find(p => p.Key == "role")?.Value.Text;
            if (name is null || role is null)
                Wrong("contributors", "a list of groups with 'name' and 'role'", item);
            else
                contributors.Add(new(name, new(role)));
        }
    }

    private void SetPrinted(YamlValue value)
    {
        var box = new PrintedBox { Printed = value.Text is { } title ? new() { Title = title } : new() };
        if (value.Text is null)
            Each("printed", value, PrintedKeys, (this, box));
        source = source with { Printed = box.Printed };
    }

    private void SetRights(YamlValue value)
    {
        var box = new RightsBox();
        if (value.Text is { } text)
            box.Rights = text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? new() { Uri = text } : new() { Status = text };
        else
            Each("rights", value, RightsKeys, (this, box));
        source = source with { Rights = box.Rights };
    }

    private void AddFields(YamlValue value)
    {
        if (value.Pairs is null)
            Wrong("fields", "a group of keys", value);
        foreach (YamlPair pair in value.Pairs ?? [])
        {
            if (Text(pair.Key, pair.Value) is { } text)
                fields.Add(new(pair.Key, text));
        }
    }

    private void AddSpeakers(YamlValue value) => speakers.AddRange(SpeakerKeys.Read(this, value));

    private void SetConvention(YamlValue value)
    {
        if (value.Text is { } name && TranscriptConventions.All.Contains(name))
            convention = name;
        else
            Wrong("convention", $"one of {string.Join(", ", TranscriptConventions.All)}", value);
    }

    private void SetEntities(YamlValue value)
    {
        var builder = new AuthorityListBuilder(path);
        AuthorityValues.Read(value, builder, path);
        AuthorityList list = builder.Build();
        entities = list.Entities;
        foreach (Diagnostic diagnostic in list.Diagnostics)
            diagnostics.Add(diagnostic);
    }

    private sealed class PrintedBox
    {
        public PrintedSource Printed { get; set; } = new();
    }

    private sealed class RightsBox
    {
        public Rights Rights { get; set; } = new();
    }
}
