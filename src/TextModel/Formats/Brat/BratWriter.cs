using System.Globalization;
using TextModel.Entities;

namespace TextModel.Formats.Brat;

/// <summary>Writes one <c>.ann</c> file: a line for each annotation, and one for each thing said of a span.</summary>
internal sealed class BratWriter
{
    private readonly AnnotationSet set;
    private readonly DiagnosticBag diagnostics;
    private readonly Utf8Lines lines;
    private readonly OffsetMap? offsets;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> numbers = [];

    public BratWriter(AnnotationSet set, DiagnosticBag diagnostics)
    {
        this.set = set;
        this.diagnostics = diagnostics;
        lines = new(BratFormat.Name, diagnostics);
        offsets = set.Text is { } text && set.OffsetUnit != OffsetUnit.CodePoint ? new(text) : null;
    }

    public void Write(Stream output)
    {
        // Identifiers first: links may point forward.
        foreach (StandOffItem item in set.Items)
        {
            if (Letters(item.Kind) is { } letters && letters.Contains(item.Id.Length > 0 ? item.Id[0] : ' ') && IsPlain(item.Id) && taken.Add(item.Id))
                names.Add(item.Id, item.Id);
        }

        // Nor may a new one be a name that somebody still points to, though nothing bears it any more.
        foreach (StandOffLink link in set.Items.SelectMany(i => i.Links))
            taken.Add(link.Target);
        foreach (StandOffItem item in set.Items)
        {
            if (Letters(item.Kind) is { } letters)
                names.TryAdd(item.Id, names.GetValueOrDefault(item.Id) ?? Fresh(letters[0]));
        }

        foreach (StandOffItem item in set.Items)
            WriteItem(item);
        lines.WriteTo(output);
    }

    private static string? Letters(StandOffKind kind) => kind switch
    {
        StandOffKind.Span => "T",
        StandOffKind.Relation => "R",
        StandOffKind.Event => "E",
        StandOffKind.Attribute => "AM",
        StandOffKind.Normalization => "N",
        StandOffKind.Note => "#",
        _ => null,
    };

    private void WriteItem(StandOffItem item)
    {
        switch (item.Kind)
        {
            case StandOffKind.Span:
                WriteSpan(item);
                return;
            case StandOffKind.Relation when item.Links.Count == 2:
                Line(Name(item), $"{Type(item)} {Links(item)}\t");
                Features(item);
                return;
            case StandOffKind.Event:
                Line(Name(item), Links(item, Type(item)));
                Features(item);
                return;
            case StandOffKind.Attribute when item.Links.Count == 1:
                Line(Name(item), $"{Type(item)} {Target(item.Links[0])}{(item.Features["value"] is { } value ? " " + FlatText.Of(value) : "")}");
                return;
            case StandOffKind.Normalization when item.Links.Count == 1 && item.Features["resource"] is { } resource && item.Features["entry"] is { } entry:
                Line(Name(item), $"{Type(item)} {Target(item.Links[0])} {resource}:{entry}{(item.Features["label"] is { } label ? "\t" + Flat(label, item) : "")}");
                return;
            case StandOffKind.Note when item.Links.Count == 1:
                Line(Name(item), $"{Type(item)} {Target(item.Links[0])}{(item.Features["text"] is { } text ? "\t" + Flat(text, item) : "")}");
                return;
            case StandOffKind.Group:
                Line("*", $"{Type(item)} {string.Join(' ', item.Links.Select(Target))}");
                return;
            case StandOffKind.Token or StandOffKind.Sentence when item.Features.Count + item.Links.Count == 0:
                return;
            default:
                Lose($"the {item.Kind.ToString().ToLowerInvariant()} {item.Id} of the type '{item.Type}'", null);
                return;
        }
    }

    private void WriteSpan(StandOffItem item)
    {
        if (item.Spans.IsEmpty || item.Spans.Any(s => s.IsEmpty))
        {
            Lose($"the annotation {item.Id} ({item.Type}), which marks a place without text", item.Spans.IsEmpty ? null : item.Spans[0]);
            return;
        }

        string quote = item.Quote ?? (set.Text is { } text ? string.Join(' ', item.Spans.Select(s => text.Substring(s.Start, s.Length))) : "");
        Line(Name(item), $"{Type(item)} {string.Join(';', item.Spans.Select(Offsets))}\t{FlatText.Of(quote)}");
        Features(item);
    }

    private string Offsets(TextSpan span) => offsets is null
        ? string.Create(CultureInfo.InvariantCulture, $"{span.Start} {span.End}")
        : string.Create(CultureInfo.InvariantCulture, $"{offsets.To(OffsetUnit.CodePoint, span.Start)} {offsets.To(OffsetUnit.CodePoint, span.End)}");

    // Identifiers become normalisations, what else is said of a span a note of that type.
    private void Features(StandOffItem item)
    {
        string label = item.Features["label"] is { } named ? FlatText.Of(named) : "";
        bool normalized = false;
        foreach (KeyedValue feature in item.Features)
        {
            string resource = feature.Key.StartsWith("identifier:", StringComparison.Ordinal) ? feature.Key["identifier:".Length..] : feature.Key;
            if ((feature.Key == "entity" || resource != feature.Key) && IsWord(resource) && !resource.Contains(':', StringComparison.Ordinal) && IsWord(feature.Value))
            {
                Line(Fresh('N'), $"Reference {Name(item)} {resource}:{feature.Value}{(label.Length > 0 ? "\t" + label : "")}");
                normalized = true;
            }
        }

        foreach (KeyedValue feature in item.Features)
        {
            bool done = feature.Key.StartsWith("identifier:", StringComparison.Ordinal) || feature.Key == "entity"
                ? IsWord(feature.Value) && IsWord(feature.Key) && feature.Key.Count(c => c == ':') <= 1
                : feature.Key == "label" && normalized && label == feature.Value;
            if (done)
                continue;
            if (IsWord(feature.Key) && FlatText.Of(feature.Value) == feature.Value)
                Line(Fresh('#'), $"{feature.Key} {Name(item)}\t{feature.Value}");
            else
                Lose($"the {feature.Key} '{feature.Value}' of the annotation {item.Id}", item.Spans.IsEmpty ? null : item.Spans[0]);
        }
    }

    private void Line(string id, string content)
    {
        lines.Add(id).Add("\t").Add(content);
        lines.EndLine();
    }

    private string Name(StandOffItem item) => names[item.Id];

    private string Target(StandOffLink link) => names.GetValueOrDefault(link.Target, link.Target);

    private string Links(StandOffItem item, string? firstRole = null) =>
        string.Join(' ', item.Links.Select((l, i) => $"{(i == 0 && firstRole is not null ? firstRole : l.Role.Length > 0 ? l.Role : $"Arg{i + 1}")}:{Target(l)}"));

    private string Type(StandOffItem item)
    {
        if (IsWord(item.Type))
            return item.Type;
        string written = item.Type.Length == 0 ? "_" : string.Concat(item.Type.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? '_' : c));
        Lose($"the type '{item.Type}' of the annotation {item.Id} ('{written}' stands for it)", item.Spans.IsEmpty ? null : item.Spans[0]);
        return written;
    }

    private string Flat(string value, StandOffItem item)
    {
        string flat = FlatText.Of(value);
        if (flat.Replace(' ', '\t') != value.Replace(' ', '\t'))
            Lose($"the line ends in the note {item.Id} (spaces stand for them)", null);
        return flat;
    }

    private string Fresh(char letter)
    {
        string id;
        do
        {
            int number = numbers[letter] = numbers.GetValueOrDefault(letter) + 1;
            id = string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
        }
        while (!taken.Add(id));
        return id;
    }

    private void Lose(string what, TextSpan? span) =>
        diagnostics.Add(DiagnosticCodes.Loss.At(null, null, set.OffsetUnit == OffsetUnit.Utf16 ? span : null, BratFormat.Name, what));

    private static bool IsPlain(string id) => id.Length > 1 && char.IsAsciiDigit(id[1]) && IsWord(id);

    private static bool IsWord(string word) => word.Length > 0 && !word.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
