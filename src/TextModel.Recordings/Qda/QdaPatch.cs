using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using TextModel.Formats;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Qda;

/// <summary>Writes an edited document into the project that it was read from: what the edit does not concern stands as it stood, also what the model does not have.</summary>
internal sealed class QdaPatch
{
    private readonly QdaMarkup markup;
    private readonly QdaCodes codes;
    private readonly XmlPart root;
    private readonly QdaProject project;
    private HashSet<string>? taken;

    private QdaPatch(string xml, XmlPart root, QdaCodes codes, QdaProject project) =>
        (markup, this.codes, this.root, this.project) = (new(xml, QdaMarkup.PrefixOf(xml, root)), codes, root, project);

    /// <summary>The file with the edit; null where that cannot be written into it.</summary>
    /// <param name="file">The file as it was read.</param>
    /// <param name="document">The document.</param>
    /// <param name="project">The document as a project.</param>
    /// <param name="diagnostics">Takes what could not be changed.</param>
    public static byte[]? Apply(byte[] file, TextDocument document, QdaProject project, DiagnosticBag diagnostics)
    {
        try
        {
            return Patched(file, document, project, diagnostics);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static byte[]? Patched(byte[] file, TextDocument document, QdaProject project, DiagnosticBag diagnostics)
    {
        bool isPacked = file.AsSpan().StartsWith("PK"u8);
        using QdaPackage? package = isPacked ? new(file, ReadOptions.UsualUnpackedLimit(file.Length)) : null;
        if (isPacked && package!.Project is null)
            return null;
        SourceText source = SourceText.Decode(isPacked ? package!.Read(package.Project!) : file);
        var said = new DiagnosticBag();
        if (source.Problem is not null || XmlPart.Read(source, said) is not { } root)
            return null;
        var codes = new QdaCodes(null, said);
        var text = new QdaText(codes, package, null, said);
        if (QdaReader.Read(root, codes, text, package, null, said) is not { } read || root.Everything().Any(p => p.Name is not null && (p.Place < 0 || source.Text[p.Place] != '<')))
            return null;
        List<QdaSource>? then = text.Texts.Count == 0 ? [] : QdaProjectBuilder.SourcesOf(read), now = document.Text.Length == 0 ? [] : QdaProjectBuilder.SourcesOf(document);
        if (then is null || now is null || then.Count != now.Count || then.Count != text.Texts.Count)
            return null;
        var patch = new QdaPatch(source.Text, root, codes, project);
        var contents = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < now.Count; i++)
        {
            if (now[i].Name != then[i].Name)
                patch.markup.Set(text.Texts[i].Source, "name", now[i].Name);
            if (!patch.Write(text.Texts[i], read.Slice(then[i].Place), document.Slice(now[i].Place), project.Sources[i], package, contents))
                return null;
        }

        if (!patch.WriteCodes(read))
            return null;
        if (document.Source.Title is { } title && title != read.Source.Title && root.Name == "Project")
            patch.markup.Set(root, "name", title);
        if (!SaidNotes(read).SequenceEqual(SaidNotes(document)))
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, "changes of notes", 1));
        if (patch.markup.IsUnchanged && contents.Count == 0)
            return file;
        byte[] xml = Encoded(patch.markup.Edited(), source);
        if (isPacked)
            contents[package!.Project!] = xml;
        byte[] made = isPacked ? Packed(file, contents) : xml;
        // The reader judges.
        TextDocument again = new QdaReader("qda").Read(TextInput.FromBytes(made), ReadOptions.Default).Document;
        return IsSame(project, document, QdaProjectBuilder.Build(again), again) ? made : null;
    }

    private static IEnumerable<(TextSpan Span, string Value)> SaidNotes(TextDocument document) => document.Annotations.OfType<TierEntry>().Select(t => (TextSpan.OfLength(0, t.Span.Length), t.Value));

    private static byte[] Encoded(string text, SourceText like)
    {
        using var bytes = new MemoryStream();
        SourceText.From(text, null, like.Encoding).Write(bytes);
        return bytes.ToArray();
    }

    private static byte[] Packed(byte[] file, Dictionary<string, byte[]> contents)
    {
        using var made = new MemoryStream();
        made.Write(file);
        using (var zip = new ZipArchive(made, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                if (!contents.Remove(entry.FullName.Replace('\\', '/').TrimStart('/'), out byte[]? content))
                    continue;
                DateTimeOffset time = entry.LastWriteTime;
                using (Stream stream = entry.Open())
                {
                    stream.SetLength(0);
                    stream.Write(content);
                }

                entry.LastWriteTime = time;
            }
        }

        return made.ToArray();
    }

    private static bool IsSame(QdaProject one, TextDocument first, QdaProject other, TextDocument second)
    {
        if (one.Sources.Count != other.Sources.Count || !one.Codes.Select(Plain).ToHashSet().SetEquals(other.Codes.Select(Plain)))
            return false;
        for (int i = 0; i < one.Sources.Count; i++)
        {
            (QdaSource a, QdaSource b) = (one.Sources[i], other.Sources[i]);
            if (a.Name != b.Name || first.Slice(a.Place) != second.Slice(b.Place) || !Sorted(a.Marks).SequenceEqual(Sorted(b.Marks)))
                return false;
        }

        return true;

        static QdaCode Plain(QdaCode code) => code with { Key = Lower(code.Key)!, Parent = Lower(code.Parent) };
        static IEnumerable<QdaMark> Sorted(List<QdaMark> marks) =>
            marks.Select(Normal).OrderBy(m => m.Span.Start).ThenBy(m => m.Span.End).ThenBy(m => m.Code, StringComparer.Ordinal).ThenBy(m => m.Coder, StringComparer.Ordinal).ThenBy(m => m.Description, StringComparer.Ordinal);
    }

    private static string? Lower(string? key) => key?.ToLowerInvariant();

    private static QdaMark Normal(QdaMark mark) => mark with { Code = Lower(mark.Code) };

    private bool Write(QdaTextPart part, string was, string now, QdaSource source, QdaPackage? package, Dictionary<string, byte[]> contents)
    {
        QdaOffsets offsets = part.Offsets;
        if (was != now)
        {
            // Marks of time would have to move too, and nobody knows where to.
            if (part.Holder.Child("SyncPoint") is not null)
                return false;
            offsets = offsets.For(now);
            if (QdaText.EntryOf(part.Holder, package) is { } entry)
                contents[entry] = Encoded(now, SourceText.Decode(package!.Read(entry)));
            else if (part.Holder.Child("PlainTextContent") is { } content)
                markup.SetText(content, now);
            else
                return false;
        }

        Dictionary<QdaPassagePart, TextSpan> places = Match(part.Passages, source.Marks, out List<QdaMark> added);
        foreach (IGrouping<XmlPart, QdaPassagePart> selection in part.Passages.GroupBy(p => p.Selection))
        {
            List<QdaPassagePart> kept = [.. selection.Where(places.ContainsKey)];
            if (kept.Count == 0 && selection.Key.Child("NoteRef") is null)
            {
                markup.Remove(selection.Key);
                continue;
            }

            // One element is at one place; what goes elsewhere gets an element of its own.
            foreach (QdaPassagePart passage in selection.Except(kept.Where(k => places[k] == places[kept[0]])))
            {
                if (passage.Coding is not null)
                    markup.Remove(passage.Coding);
                if (places.TryGetValue(passage, out TextSpan elsewhere))
                    added.Add(passage.Mark with { Span = elsewhere });
            }

            if (kept.Count > 0 && !Move(selection.Key, offsets, kept[0].Mark.Span, places[kept[0]]))
                return false;
        }

        return added.Count == 0 || Add(part.Holder, offsets, added);
    }

    // What is the same, and what has the same code and only stands elsewhere.
    private static Dictionary<QdaPassagePart, TextSpan> Match(List<QdaPassagePart> was, List<QdaMark> now, out List<QdaMark> added)
    {
        var places = new Dictionary<QdaPassagePart, TextSpan>(ReferenceEqualityComparer.Instance);
        added = Take(was, now, m => m);
        added = Take(was.FindAll(p => !places.ContainsKey(p)), added, m => m with { Span = default });
        return places;

        List<QdaMark> Take(List<QdaPassagePart> free, List<QdaMark> wanted, Func<QdaMark, QdaMark> keyOf)
        {
            Dictionary<QdaMark, Queue<QdaPassagePart>> waiting = free.GroupBy(p => keyOf(Normal(p.Mark))).ToDictionary(g => g.Key, g => new Queue<QdaPassagePart>(g));
            var left = new List<QdaMark>();
            foreach (QdaMark mark in wanted)
            {
                if (waiting.TryGetValue(keyOf(Normal(mark)), out Queue<QdaPassagePart>? same) && same.TryDequeue(out QdaPassagePart? found))
                    places.Add(found, mark.Span);
                else
                    left.Add(mark);
            }

            return left;
        }
    }

    private bool Move(XmlPart selection, QdaOffsets offsets, TextSpan was, TextSpan now)
    {
        if (selection.Name != "PlainTextSelection")
            return was == now;
        foreach ((string name, int offset) in (ReadOnlySpan<(string, int)>)[("startPosition", now.Start), ("endPosition", now.End)])
        {
            string position = offsets.PositionOf(offset).ToString(CultureInfo.InvariantCulture);
            if (selection[name]?.Trim() != position)
                markup.Set(selection, name, position);
        }

        return true;
    }

    private bool Add(XmlPart holder, QdaOffsets offsets, List<QdaMark> added)
    {
        if (holder.Name is not ("TextSource" or "Representation"))
            return false;
        var xml = new List<string>();
        foreach (IGrouping<(TextSpan Span, string? Description, bool IsCoded), QdaMark> passage in added.GroupBy(m => (m.Span, m.Description, m.Code is not null)))
        {
            string start = offsets.PositionOf(passage.Key.Span.Start).ToString(CultureInfo.InvariantCulture), end = offsets.PositionOf(passage.Key.Span.End).ToString(CultureInfo.InvariantCulture);
            string guid = Free(QdaGuids.OfSelection(holder["guid"] ?? "", start, end, passage.Key.Description, passage.Key.IsCoded));
            var content = new StringBuilder(passage.Key.Description is null ? "" : markup.Element("Description", markup.Escape(passage.Key.Description)));
            foreach (QdaMark mark in passage.Where(m => m.Code is not null))
            {
                string id = Free(QdaGuids.OfCoding(guid, mark));
                string target = codes.Parts.ContainsKey(mark.Code!) ? mark.Code! : QdaGuids.From(mark.Code!);
                content.Append(markup.Element("Coding", markup.Element("CodeRef", "", ("targetGUID", target)), ("guid", id), ("creatingUser", mark.Coder is null ? null : codes.GuidOf(mark.Coder))));
            }

            xml.Add(markup.Element("PlainTextSelection", content.ToString(), ("guid", guid), ("startPosition", start), ("endPosition", end)));
        }

        XmlPart? behind = holder.Children.FindLast(c => c.Name is "PlainTextSelection" or "PlainTextContent" or "Description");
        foreach (string one in xml)
            markup.Insert(holder, behind, one);
        return true;
    }

    private string Free(string guid)
    {
        taken ??= [.. root.Everything().Select(p => p["guid"]).OfType<string>().Select(g => g.ToLowerInvariant())];
        return QdaGuids.Free(guid, taken);
    }

    private bool WriteCodes(TextDocument read)
    {
        // Codes that are used and not in the code book are made in reading.
        HashSet<string> known = new(read.Entities.Select(e => e.Identifiers["refi-qda"]).OfType<string>(), StringComparer.OrdinalIgnoreCase), wanted = new(project.Codes.Select(c => c.Key), StringComparer.OrdinalIgnoreCase);
        List<string> removed = [.. codes.Parts.Keys.Where(k => !wanted.Contains(k))];
        foreach (string key in removed)
            markup.Unwrap(codes.Parts[key].Part, [.. codes.Parts[key].Part.All("Code")]);
        if (removed.Count > 0)
            RemoveReferences(new(removed, StringComparer.OrdinalIgnoreCase));
        List<QdaCode> added = project.Codes.FindAll(c => !known.Contains(c.Key));
        foreach (QdaCode code in project.Codes)
        {
            if (codes.Parts.TryGetValue(code.Key, out (XmlPart Part, string? Parent) was) && !Change(code, was.Part, was.Parent, removed))
                return false;
        }

        ILookup<string?, QdaCode> below = added.ToLookup(c => c.Parent);
        XmlPart? book = root.Name == "CodeBook" ? root.Child("Codes") : root.Child("CodeBook")?.Child("Codes");
        foreach (QdaCode code in added.Where(c => c.Parent is null || !added.Exists(a => a.Key == c.Parent)))
        {
            XmlPart? parent = code.Parent is { } key ? codes.Parts.GetValueOrDefault(key).Part : book;
            if (parent is null)
                return false;
            markup.Insert(parent, parent.Children.FindLast(c => c.Name is not null), Written(code, below));
        }

        return true;
    }

    private string Written(QdaCode code, ILookup<string?, QdaCode> below) => markup.Element(
        "Code",
        (code.Description is null ? "" : markup.Element("Description", markup.Escape(code.Description))) + string.Concat(below[code.Key].Select(c => Written(c, below))),
        ("guid", code.Guid), ("name", code.Name), ("isCodable", code.IsCodable ? "true" : "false"), ("color", code.Color));

    private bool Change(QdaCode code, XmlPart part, string? parent, List<string> removed)
    {
        if (Lower(code.Parent) != Lower(parent) && !(parent is not null && removed.Contains(parent)))
            return false;
        if (code.Name != (part["name"]?.Trim() is { Length: > 0 } name ? name : part["guid"] ?? "code"))
            markup.Set(part, "name", code.Name);
        if (code.Color != (QdaProjectBuilder.IsColor(part["color"]) ? part["color"] : null))
            markup.Set(part, "color", code.Color);
        if (code.IsCodable != part["isCodable"] is not ("false" or "0"))
            markup.Set(part, "isCodable", code.IsCodable ? "true" : "false");
        if (code.Description == part.TextOf("Description"))
            return true;
        if (part.Child("Description") is not { } description)
            markup.Insert(part, null, markup.Element("Description", markup.Escape(code.Description!)));
        else if (code.Description is null)
            markup.Remove(description);
        else
            markup.SetText(description, code.Description);
        return true;
    }

    // No reference may lead to what is not there.
    private void RemoveReferences(HashSet<string> gone)
    {
        foreach (XmlPart part in root.Everything())
        {
            switch (part.Name)
            {
                case "Coding" when part.All("CodeRef").Any() && part.All("CodeRef").All(r => IsGone(r["targetGUID"])):
                case "MemberCode" when IsGone(part["targetGUID"]):
                case "Link" when IsGone(part["targetGUID"]) || IsGone(part["originGUID"]):
                    markup.Remove(part);
                    break;
                case "Case":
                    foreach (XmlPart reference in part.All("CodeRef").Where(r => IsGone(r["targetGUID"])))
                        markup.Remove(reference);
                    break;
            }
        }

        bool IsGone(string? target) => target is not null && gone.Contains(target);
    }
}
