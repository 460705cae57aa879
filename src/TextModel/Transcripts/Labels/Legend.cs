namespace TextModel.Transcripts;

/// <summary>What labels are short for, as a line above the turns says: <c>I = Interviewer</c>, <c>DQ – Dora Quill (interviewer)</c>, <c>Dora Quill (DQ)</c>.</summary>
internal sealed class Legend
{
    // How far from the start of the text it is looked for, in UTF-16 code units, and the longest label that is short for something.
    private const int MaxFront = 6000;
    private const int MaxLabel = 6;
    private const int MaxInitials = 4;
    private const int MaxName = 48;

    private readonly Dictionary<string, LegendEntry> entries = new(StringComparer.Ordinal);
    private readonly List<TextSpan> lines = [];

    /// <summary>Reads what stands above the turns.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="to">Where the first turn starts.</param>
    /// <param name="labels">The labels that begin turns.</param>
    public static Legend Read(string text, int to, TurnLabels labels)
    {
        var legend = new Legend();
        var cores = new HashSet<string>(StringComparer.Ordinal);
        foreach (TurnLabel label in labels.All)
        {
            if (!label.IsUnprinted && label.Label.Core.Length <= MaxLabel && label.Label.Core.AsSpan().TrimEnd('.') is { Length: > 0 } core && char.IsUpper(core[0]))
                cores.Add(core.ToString());
        }

        to = Math.Min(to, MaxFront);
        for (int at = 0; at < to && cores.Count > 0;)
        {
            int end = TextScan.LineEnd(text, at, to, out int next);
            legend.ReadLine(text.AsSpan(at, end - at), cores, new(at, end));
            at = next;
        }

        return legend;
    }

    /// <summary>What a label is short for; null where nothing says so.</summary>
    public LegendEntry? Find(string core) => entries.GetValueOrDefault(core.TrimEnd('.'));

    /// <summary>Whether a stretch is lines of the legend and no title.</summary>
    public bool Covers(TextSpan span) => lines.Exists(l => l.Start < span.End && span.Start < l.End);

    private void ReadLine(ReadOnlySpan<char> line, HashSet<string> cores, TextSpan span)
    {
        bool found = false;
        foreach (string core in cores)
        {
            for (int at = 0; at < line.Length;)
            {
                int next = line[at..].IndexOf(core, StringComparison.Ordinal);
                if (next < 0)
                    break;
                int start = at + next, end = start + core.Length;
                at = end;
                if ((start > 0 && char.IsLetterOrDigit(line[start - 1])) || (end < line.Length && char.IsLetterOrDigit(line[end])))
                    continue;
                LegendEntry? entry = start > 1 && line[start - 1] is '(' or '[' && end < line.Length && line[end] is ')' or ']' ? Before(line[..(start - 1)]) : Behind(line[end..]);
                // In the midst of a title a colon is the title's.
                bool begins = start == 0 || line[..start].TrimEnd(" \t*_") is [] or [.., ',' or ';' or ':' or '/' or '|' or '(' or '[' or '-' or '–' or '•'];
                if (entry is not null && begins && (entry.Name is null || core.Length <= MaxInitials && !core.AsSpan().ContainsAnyInRange('a', 'z')) && entries.TryAdd(core, entry))
                    found = true;
            }
        }

        if (found)
            lines.Add(span);
    }

    // " = Interviewer", ": Dora Quill (interviewer), IM …"
    private static LegendEntry? Behind(ReadOnlySpan<char> rest)
    {
        int sign = TextScan.SkipSpace(rest, 0, rest.Length);
        if (sign < rest.Length && rest[sign] == '.')
            sign = TextScan.SkipSpace(rest, sign + 1, rest.Length);
        if (sign >= rest.Length || rest[sign] is not ('=' or ':' or '–' or '—' or '-' or '→'))
            return null;
        ReadOnlySpan<char> name = rest[TextScan.SkipSpace(rest, sign + 1, rest.Length)..];
        int end = name.IndexOfAny(",;/\t(");
        SpeakerRole role = SpeakerRole.Unknown;
        if (end >= 0 && name[end] == '(' && name[end..].IndexOf(')') is > 1 and int close)
            role = LabelWords.SpeakerRoleOf(name[(end + 1)..(end + close)]);
        else if (end >= 0 && name[end] == ',')
            role = LabelWords.SpeakerRoleOf(name[(end + 1)..].Trim());
        return Entry(end < 0 ? name : name[..end], role);
    }

    private static LegendEntry? Before(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        int from = words.LastIndexOfAny(",;/\t:") + 1;
        words = words[from..].Trim();
        foreach (ReadOnlySpan<char> and in (ReadOnlySpan<string>)[" and ", " und ", " et ", " y ", " e "])
        {
            if (words.LastIndexOf(and) is > 0 and int cut)
                words = words[(cut + and.Length)..];
        }

        // "Interview with Ada Rossi (AR), by Dora Quill (DQ)"
        SpeakerRole role = SpeakerRole.Unknown;
        foreach ((string word, SpeakerRole meant) in (ReadOnlySpan<(string, SpeakerRole)>)[("by ", SpeakerRole.Interviewer), ("with ", SpeakerRole.Interviewee), ("von ", SpeakerRole.Interviewer), ("mit ", SpeakerRole.Interviewee), ("par ", SpeakerRole.Interviewer), ("avec ", SpeakerRole.Interviewee)])
        {
            int at = words.LastIndexOf(word);
            if (at < 0 || (at > 0 && words[at - 1] != ' '))
                continue;
            role = meant;
            words = words[(at + word.Length)..];
            break;
        }

        return Entry(words, role);
    }

    private static LegendEntry? Entry(ReadOnlySpan<char> name, SpeakerRole role)
    {
        name = name.Trim(" .*_");
        if (name.Length is < 3 or > MaxName)
            return null;
        if (LabelWords.SpeakerRoleOf(name) is not SpeakerRole.Unknown and SpeakerRole word)
            return new(null, word);
        return LabelShapes.Of(name) is LabelShape.Name or LabelShape.Capitals or LabelShape.Uncased && (name.ContainsAny(TextScan.WordSpaces) || role != SpeakerRole.Unknown) ? new(name.ToString(), role) : null;
    }
}

/// <summary>What a label is short for.</summary>
/// <param name="Name">The name; null where only what the person does is said.</param>
/// <param name="Role">What the person does.</param>
internal sealed record LegendEntry(string? Name, SpeakerRole Role);
