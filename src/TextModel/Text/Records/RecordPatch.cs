using System.Globalization;
using System.Text;

namespace TextModel.Records;

/// <summary>Writes an edit into a file as it stood: what a writer makes of what was read, and of what it has become, differ by the edit alone.</summary>
/// <remarks>
/// Three states are compared, record by record and part by part: the file, what the writer makes of what was read from it, and what it makes of the edited whole. Where the last two agree, the file
/// stands as it stood, whatever the writer would have written; where they differ, the file gets the difference.
/// </remarks>
internal sealed class RecordPatch
{
    private readonly string before;
    private readonly string after;
    private readonly Dictionary<string, FileRecord> read;
    private readonly StringBuilder output = new();

    private RecordPatch(string before, string after, Dictionary<string, FileRecord> read) => (this.before, this.after, this.read) = (before, after, read);

    /// <summary>The file with the edit.</summary>
    /// <param name="original">The file.</param>
    /// <param name="before">What the writer makes of what was read from it.</param>
    /// <param name="after">What the writer makes of the edited whole.</param>
    /// <param name="cut">Cuts a text into records that cover it from start to end.</param>
    public static string Apply(string original, string before, string after, Func<string, IReadOnlyList<FileRecord>> cut)
    {
        if (before == after)
            return original;
        if (original == before)
            return after;
        IReadOnlyList<FileRecord> own = Unique(cut(original)), written = Unique(cut(after));
        var patch = new RecordPatch(before, after, ByKey(Unique(cut(before))));
        string end = LineEnd(original);
        Dictionary<string, FileRecord> wanted = ByKey(written);
        HashSet<string> known = [.. own.Select(r => r.Key)];
        ILookup<string, FileRecord> added = Added(written, patch.read, known);
        foreach (FileRecord record in added[""])
            patch.Insert(record, end);
        foreach (FileRecord record in own)
        {
            bool wasRead = patch.read.TryGetValue(record.Key, out FileRecord old), stays = wanted.TryGetValue(record.Key, out FileRecord now);
            if (!wasRead || (stays && patch.Says(old, now)))
                patch.output.Append(original, record.Span.Start, record.Span.Length);
            else if (stays)
                patch.Change(original, record, old, now);
            foreach (FileRecord another in added[record.Key])
                patch.Insert(another, end);
        }

        return patch.output.ToString();
    }

    // What is new, by the record of the file that it follows; what stands before all others follows "".
    private static ILookup<string, FileRecord> Added(IReadOnlyList<FileRecord> written, Dictionary<string, FileRecord> read, HashSet<string> known)
    {
        var added = new List<(string After, FileRecord Record)>();
        string last = "";
        foreach (FileRecord record in written)
        {
            if (known.Contains(record.Key))
                last = record.Key;
            else if (!read.ContainsKey(record.Key))
                added.Add((last, record));
        }

        return added.ToLookup(a => a.After, a => a.Record, StringComparer.Ordinal);
    }

    private bool Says(FileRecord old, FileRecord now) => before.AsSpan(old.Span.Start, old.Span.Length).SequenceEqual(after.AsSpan(now.Span.Start, now.Span.Length));

    // The last line of a file may lack its end, and a file has its own kind of line ends.
    private void Insert(FileRecord record, string end)
    {
        string text = after.Substring(record.Span.Start, record.Span.Length);
        if (end == "\r\n")
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        if (text.EndsWith('\n') && output.Length > 0 && output[^1] != '\n')
            output.Append(end);
        output.Append(text);
    }

    private void Change(string original, FileRecord record, FileRecord old, FileRecord now)
    {
        var had = old.Fields.ToDictionary(f => f.Name);
        var has = now.Fields.ToDictionary(f => f.Name);
        var own = record.Fields.Select(f => f.Name).ToHashSet();
        int at = record.Span.Start;
        string last = "";
        // New parts stand after those that they follow.
        ILookup<string, RecordField> added = now.Fields.Where(f => !had.ContainsKey(f.Name) && !own.Contains(f.Name))
            .ToLookup(f => now.Fields.TakeWhile(b => b.Name != f.Name).Where(b => own.Contains(b.Name)).Select(b => b.Name).LastOrDefault(""));
        foreach (RecordField field in record.Fields)
        {
            if (last.Length == 0 && field.Name == record.Fields[0].Name)
            {
                output.Append(original, at, field.Span.Start - at);
                at = field.Span.Start;
                Append(added[""]);
            }

            bool wasRead = had.TryGetValue(field.Name, out RecordField from), stays = has.TryGetValue(field.Name, out RecordField to);
            if (wasRead && !stays)
            {
                output.Append(original, at, field.Span.Start - at);
            }
            else if (wasRead && Value(before, from) != Value(after, to))
            {
                output.Append(original, at, field.Value.Start - at);
                output.Append(field.Separator == '\0' ? Value(after, to) : Merge(Value(original, field), Value(before, from), Value(after, to), field.Separator));
                output.Append(original, field.Value.End, field.Span.End - field.Value.End);
            }
            else
            {
                output.Append(original, at, field.Span.End - at);
            }

            at = field.Span.End;
            last = field.Name;
            Append(added[last]);
        }

        output.Append(original, at, record.Span.End - at);

        void Append(IEnumerable<RecordField> fields)
        {
            foreach (RecordField field in fields)
                output.Append(after, field.Span.Start, field.Span.Length);
        }
    }

    // A list gets what came to it, each after the one that it follows, and loses what went.
    private static string Merge(string original, string before, string after, char separator)
    {
        List<string> own = Items(original), was = Items(before), now = Items(after);
        HashSet<string> gone = [.. was.Except(now)], known = [.. was];
        List<string> merged = own.FindAll(i => !gone.Contains(i));
        for (int i = 0; i < now.Count; i++)
        {
            if (known.Contains(now[i]) || merged.Contains(now[i]))
                continue;
            int place = now.Take(i).Select(b => merged.LastIndexOf(b)).LastOrDefault(p => p >= 0, merged.Count - 1);
            merged.Insert(place + 1, now[i]);
        }

        return merged.Count == 0 ? after : string.Join(separator, merged);

        List<string> Items(string value) => [.. value.Split(separator).Where(i => i.Length > 0 && !(separator == '|' && i == "_"))];
    }

    private static string Value(string text, RecordField field) => text.Substring(field.Value.Start, field.Value.Length);

    private static string LineEnd(string text) => text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && text[at - 1] == '\r' ? "\r\n" : "\n";

    // What stands in a file several times is told apart by its number.
    private static List<FileRecord> Unique(IReadOnlyList<FileRecord> records)
    {
        var seen = new Dictionary<string, int>(records.Count, StringComparer.Ordinal);
        var unique = new List<FileRecord>(records.Count);
        foreach (FileRecord record in records)
        {
            int count = seen[record.Key] = seen.GetValueOrDefault(record.Key) + 1;
            unique.Add(count == 1 ? record : record with { Key = string.Create(CultureInfo.InvariantCulture, $"{record.Key}\n{count}") });
        }

        return unique;
    }

    private static Dictionary<string, FileRecord> ByKey(IReadOnlyList<FileRecord> records)
    {
        var byKey = new Dictionary<string, FileRecord>(records.Count, StringComparer.Ordinal);
        foreach (FileRecord record in records)
            byKey.Add(record.Key, record);
        return byKey;
    }
}
