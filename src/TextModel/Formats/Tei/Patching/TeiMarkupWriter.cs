using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>
/// Writes a document that was once read from a foreign TEI file, but has lost its source on the way (through JSON, or by a change of the
/// text): the carried markup gives the file, and what is not of it is added as an edit.
/// </summary>
internal static class TeiMarkupWriter
{
    /// <summary>Whether the document's markup is that of a whole file.</summary>
    public static bool IsOfMarkup(TextDocument document)
    {
        if (!document.Annotations.MayHoldMarkup)
            return false;
        foreach (Markup markup in document.Annotations.PeekAll<Markup>())
        {
            if (markup is { Kind: MarkupKind.Element, Tag.LocalName: "text" })
                return true;
        }

        return document.Text.Length == 0 && document.Annotations.Count > 0
            && document.Annotations.All(a => a is Markup { Kind: MarkupKind.Verbatim, Data: ['<' or '\n' or ' ', ..] });
    }

    public static void Write(TextDocument document, Stream output, TeiRoute route, DiagnosticBag diagnostics)
    {
        (TeiOrigin origin, TextDocument matched) = Prepare(document, diagnostics);
        TeiPatcher.Write(origin, matched, output, route, diagnostics);
    }

    /// <summary>How each annotation stands in the file that its markup makes.</summary>
    public static ValueList<TeiDecision> Explain(TextDocument document, TeiRoute route)
    {
        (TeiOrigin origin, TextDocument matched) = Prepare(document, new());
        if (ReferenceEquals(origin.Document, matched))
            return [.. document.Annotations.Select(a => new TeiDecision(a, IsOfFile(a) ? TeiEncoding.Inline : TeiEncoding.Lost, IsOfFile(a) ? TeiReason.Nests.Sentence() : TeiReason.NoEquivalent.Sentence()))];
        return [.. TeiPatcher.Explain(origin, matched, route).Select((d, i) => d with { Annotation = document.Annotations[i] })];
    }

    private static (TeiOrigin Origin, TextDocument Document) Prepare(TextDocument document, DiagnosticBag diagnostics)
    {
        Annotation[] carried = [.. document.Annotations.Where(IsOfFile)];
        SourceText source = SourceText.From(Compose(document, carried), null, document.Encoding);
        (TextDocument read, TeiOrigin origin) = TeiReader.ReadOfMarkup(source);
        Annotation[] again = [.. read.Annotations.Where(IsOfFile)];
        if (again.Length != carried.Length || read.Text != document.Text)
        {
            // The markup of the document is no longer that of a file; what it says is written as it is.
            diagnostics.Add(DiagnosticCodes.EditElsewhere.At(null, null, null, "The document", "its markup does not nest any more; only what is carried was written"));
            return (origin, read);
        }

        return (origin, Match(document, carried, read, again, origin));
    }

    // Elements that came with a tag, and all other markup.
    private static bool IsOfFile(Annotation a) => a is Markup || a.Tag is not null;

    // The document with each node told which one of the file it is.
    private static TextDocument Match(TextDocument document, Annotation[] carried, TextDocument read, Annotation[] again, TeiOrigin origin)
    {
        var origins = new Dictionary<int, int>();
        for (int i = 0; i < carried.Length; i++)
            origins[carried[i].Index] = again[i].Origin;
        List<Annotation> free = [.. read.Annotations.Where(a => !IsOfFile(a) && a.Origin > 0)];
        Annotation[] copies = [.. document.Annotations.Select(a => a.Copy())];
        for (int i = 0; i < copies.Length; i++)
        {
            copies[i].Origin = origins.GetValueOrDefault(i);
            if (!IsOfFile(copies[i]) && free.FindIndex(f => f.Equals(copies[i])) is var found && found >= 0)
            {
                copies[i].Origin = free[found].Origin;
                free.RemoveAt(found);
            }
        }

        // What is left are entries that were edited. A document without any was written before they were read, and its spans stay.
        foreach (TierEntry entry in free.OfType<TierEntry>())
        {
            if (Array.Find(copies, c => c is TierEntry { Origin: 0 } && c.Span == entry.Span) is { } edited)
                edited.Origin = entry.Origin;
        }

        if (!Array.Exists(copies, c => c is TierEntry))
            origin.Entries.Clear();

        return TextDocument.Own(document.Text, copies, document.Source, document.Speakers, document.Entities, document.Encoding, extra: document.Extra);
    }

    private static string Compose(TextDocument document, Annotation[] carried)
    {
        using var memory = new MemoryStream();
        using (var o = new Utf8XmlOutput(memory))
        {
            var open = new List<Annotation>();
            int position = 0;
            bool startIsOpen = false;
            foreach (Annotation a in carried)
            {
                Close(a);
                Advance(a.Start);
                FinishStart();
                switch (a)
                {
                    case Markup { Kind: MarkupKind.Verbatim } markup: o.Raw(markup.Data); break;
                    case Markup { Kind: MarkupKind.Comment } markup: o.Raw($"<!--{markup.Data}-->"); break;
                    case Markup { Kind: MarkupKind.ProcessingInstruction } markup: o.Raw($"<?{markup.Data}?>"); break;
                    default:
                        o.Raw($"<{a.Tag!.Name}");
                        TeiVocabulary.Attributes(o, a.Tag, null);
                        open.Add(a);
                        startIsOpen = true;
                        break;
                }
            }

            Close(null);
            Advance(document.Text.Length);

            void Close(Annotation? next)
            {
                int keep = 0;
                if (next is { EndingAncestors: > 0 })
                {
                    int ending = 0;
                    for (int i = 0; i < open.Count; i++)
                    {
                        if (open[i].End == next.Start && ending++ < next.EndingAncestors)
                            keep = i + 1;
                    }
                }

                while (open.Count > keep && (next is null || open[^1].End <= next.Start))
                {
                    Advance(open[^1].End);
                    o.Raw(startIsOpen ? "/>" : $"</{open[^1].Tag!.Name}>");
                    startIsOpen = false;
                    open.RemoveAt(open.Count - 1);
                }
            }

            void Advance(int to)
            {
                if (to <= position)
                    return;
                FinishStart();
                o.Text(document.Text.AsSpan(position, to - position));
                position = to;
            }

            // An element without content is written as an empty one.
            void FinishStart()
            {
                if (startIsOpen)
                    o.Raw(">"u8);
                startIsOpen = false;
            }
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
