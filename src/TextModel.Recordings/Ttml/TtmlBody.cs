using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Ttml;

/// <summary>Reads the body: paragraphs with times that add up from body to span, people, languages.</summary>
internal sealed class TtmlBody(RecordingBuilder builder, TtmlTimes times, Dictionary<string, string> agents, TtmlRubyStyles styles)
{
    // The paragraphs with the language that each is in, and what speaks over it or translates it.
    private readonly List<(TierItem Item, string? Language)> paragraphs = [];

    /// <summary>What an element hands down to those in it.</summary>
    private readonly record struct Scope(TimeSpan? Start, TimeSpan? End, string? Agent, string? Language, bool Keeps);

    /// <summary>Reads the body.</summary>
    /// <param name="body">The element.</param>
    /// <param name="keeps">Whether white space is kept as it is.</param>
    public void Read(XmlPart body, bool keeps)
    {
        Read(body, new(null, null, null, null, keeps), isAbsolute: false);
        Arrange();
    }

    private void Read(XmlPart part, Scope outer, bool isAbsolute)
    {
        Scope scope = Within(part, outer, isAbsolute);
        Count(part);
        if (part.Name == "p")
        {
            ReadParagraph(part, scope);
            return;
        }

        bool inner = AreAbsolute(part, scope);
        foreach (XmlPart child in part.Children)
        {
            if (child.Name is "div" or "p")
                Read(child, scope, inner);
            else if (child.Name is "metadata" or "set" or "animate")
                builder.Carry($"elements '{child.Name}'");
            else if (child.Name is not null && child.InnerText.Trim().Length > 0)
                builder.Carry($"elements '{child.Name}' with text");
        }
    }

    private Scope Within(XmlPart part, Scope outer, bool isAbsolute)
    {
        TimeSpan origin = isAbsolute ? TimeSpan.Zero : outer.Start ?? TimeSpan.Zero;
        TimeSpan? begin = Time(part["begin"]), end = Time(part["end"]), duration = Time(part["dur"]);
        TimeSpan? start = begin is { } b ? origin + b : null;
        TimeSpan? stop = end is { } e ? origin + e : null;
        if (duration is { } d && (start ?? outer.Start ?? TimeSpan.Zero) + d is var limit && (stop is null || limit < stop))
            stop = limit;
        string? agent = outer.Agent;
        if (part["agent"] is { } named)
        {
            string[] all = named.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (all.Length > 0)
                agent = builder.Person(agents.TryGetValue(all[0], out string? known) ? known : all[0]);
            builder.Carry("further people of a passage", all.Length - 1);
        }

        // What has no time of its own has that of what it stands in, but for the body, whose time is the file's.
        bool inherits = part.Name != "div" && part.Name != "body";
        return new(start ?? outer.Start, stop ?? (inherits || start is null ? outer.End : null), agent, part["lang"] ?? outer.Language, part["space"] is { } space ? space == "preserve" : outer.Keeps);
    }

    private TimeSpan? Time(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        TimeSpan? time = times.Parse(text);
        if (time is null)
            builder.Diagnostics.Add(SpeechDiagnostics.UnknownTime.At(builder.Path, null, null, text.Length <= 40 ? text : text[..40]));
        return builder.NotBefore(time, text);
    }

    // Times add up; some programs write those of the whole file all the same. Where they would lie beyond the end of what they stand in if they were added,
    // and fit if they are not, they are not.
    private bool AreAbsolute(XmlPart part, Scope scope)
    {
        if (scope is not ({ Ticks: > 0 } start, { } end, _, _, _))
            return false;
        bool any = false, isBeyond = false;
        foreach (XmlPart child in part.Children)
        {
            if (child["begin"] is not { } text || times.Parse(text) is not { } begin)
                continue;
            any = true;
            TimeSpan last = child["end"] is { } stop && times.Parse(stop) is { } ends ? ends : begin;
            if (begin < start || last > end)
                return false;
            isBeyond |= start + last > end;
        }

        return any && isBeyond;
    }

    private void ReadParagraph(XmlPart part, Scope scope)
    {
        var text = new TtmlText();
        var words = new List<(int Start, int End, TimeRange Time)>();
        var asides = new List<(XmlPart Part, Scope Scope)>();
        ReadInline(part, scope, text, words, asides, AreAbsolute(part, scope));
        text.Ruby.Close();
        string whole = text.ToString();
        (TimeSpan? start, TimeSpan? end) = (scope.Start, scope.End);
        if (part["begin"] is null && words.Count > 0 && (start is null || start < words[0].Time.Start))
            start = words[0].Time.Start;
        if (end is null && words.Count > 0)
            end = words.Max(w => w.Time.End);
        Tier tier = builder.Tier("p");
        TierItem? item = builder.Item(tier, whole, start, end, scope.Agent, part.Place);
        if (item is not null)
        {
            item.BeginsTurn = part["begins"] == "turn";
            int shift = whole.Length - whole.TrimStart().Length;
            foreach ((int from, int to, TimeRange time) in words)
            {
                TextSpan span = text.Trimmed(from, to);
                if (!span.IsEmpty)
                    item.Words.Add(new(span.Shift(-shift), time));
            }

            text.Ruby.Give(item, text, shift);
            item.Certainty = Confidence(part.Remark);
            paragraphs.Add((item, scope.Language));
        }

        builder.Carry("readings beside nothing", text.Ruby.Lost);

        foreach ((XmlPart aside, Scope place) in asides)
            ReadAside(aside, place, item);
    }

    private void ReadInline(XmlPart part, Scope scope, TtmlText text, List<(int Start, int End, TimeRange Time)>? words, List<(XmlPart Part, Scope Scope)>? asides, bool isAbsolute)
    {
        // White space between the parts of a ruby is none of the text.
        bool isContainer = styles.Of(part) is "container" or "baseContainer" or "textContainer";
        foreach (XmlPart child in part.Children)
        {
            switch (child.Name)
            {
                case null when isContainer && string.IsNullOrWhiteSpace(child.Text):
                    break;
                case null:
                    text.Add(child.Text, scope.Keeps);
                    break;
                case "br":
                    text.Break(scope.Keeps);
                    break;
                case "metadata" or "set" or "animate":
                    builder.Carry($"elements '{child.Name}'");
                    break;
                default:
                    Scope inner = Within(child, scope, isAbsolute);
                    if (asides is not null && child["role"] is "x-translation" or "x-roman" or "x-bg")
                    {
                        asides!.Add((child, inner));
                        break;
                    }

                    Count(child);
                    string? ruby = styles.Of(child);
                    if (ruby == "text")
                        text.Ruby.AddReading(child);
                    // Brackets around a reading, where it stands in the line.
                    if (ruby is "text" or "delimiter")
                        break;
                    int from = text.Length;
                    ReadInline(child, inner, text, child["begin"] is null ? words : null, asides, AreAbsolute(child, inner));
                    if (words is not null && child["begin"] is not null && RecordingBuilder.Range(inner.Start, (child["end"] ?? child["dur"]) is null ? null : inner.End) is { } time)
                        words.Add((from, text.Length, time));
                    if (ruby == "base")
                        text.Ruby.AddBase(from, text.Length);
                    else if (ruby == "container")
                        text.Ruby.Close();
                    break;
            }
        }
    }

    // A translation and a romanisation say something about the passage; a voice after it is a voice.
    private void ReadAside(XmlPart part, Scope scope, TierItem? about)
    {
        var text = new TtmlText();
        var words = new List<(int Start, int End, TimeRange Time)>();
        var inner = new List<(XmlPart Part, Scope Scope)>();
        ReadInline(part, scope, text, words, inner, AreAbsolute(part, scope));
        text.Ruby.Close();
        string? role = part["role"];
        TimeSpan? start = part["begin"] is null && words.Count > 0 ? words[0].Time.Start : scope.Start;
        TimeSpan? end = part["end"] is null && words.Count > 0 ? words[^1].Time.End : scope.End;
        Tier tier = role switch
        {
            "x-translation" => builder.Tier(scope.Language is null ? "translation" : $"translation {scope.Language}", TierContent.About, "translation"),
            "x-roman" => builder.Tier("romanisation", TierContent.About, "romanisation"),
            _ => builder.Tier("background"),
        };
        TierItem? item = builder.Item(tier, text.ToString(), start, end, tier.Content == TierContent.Speech ? scope.Agent : null, part.Place);
        if (item is null)
            return;
        if (tier.Content == TierContent.About)
            item.About = about;
        int shift = text.ToString().Length - text.ToString().TrimStart().Length;
        // What is said about words has no place for more.
        if (tier.Content == TierContent.About)
            builder.Carry("readings in translations", text.Ruby.Count);
        else
            text.Ruby.Give(item, text, shift);
        builder.Carry("readings beside nothing", text.Ruby.Lost);
        foreach ((int from, int to, TimeRange time) in words)
        {
            if (text.Trimmed(from, to) is { IsEmpty: false } span)
                item.Words.Add(new(span.Shift(-shift), time));
        }

        foreach ((XmlPart further, Scope place) in inner)
            ReadAside(further, place, item);
    }

    // What is in another language than the first, over the same times, translates it.
    private void Arrange()
    {
        if (paragraphs.Count == 0 || paragraphs.TrueForAll(p => p.Language is null))
            return;
        string? main = paragraphs[0].Language;
        TierItem[] first = [.. paragraphs.Where(p => p.Language == main && p.Item.Start is not null).Select(p => p.Item).OrderBy(i => i.Start)];
        TimeSpan?[] starts = [.. first.Select(i => i.Start)];
        Tier speech = builder.Tier("p");
        foreach (IGrouping<string?, (TierItem Item, string? Language)> other in paragraphs.Where(p => p.Language != main && p.Language is { Length: > 0 }).GroupBy(p => p.Language).ToArray())
        {
            var pairs = other.Select(p => (p.Item, Over: Over(p.Item))).ToArray();
            if (pairs.Count(p => p.Over is not null) * 2 < pairs.Length)
                continue;
            Tier tier = builder.Tier($"translation {other.Key}", TierContent.About, "translation");
            HashSet<TierItem> moved = [.. pairs.Select(p => p.Item)];
            speech.Items.RemoveAll(moved.Contains);
            foreach ((TierItem item, TierItem? over) in pairs)
            {
                item.About = over;
                tier.Items.Add(item);
            }
        }

        // The passage that is said for most of the time.
        TierItem? Over(TierItem item)
        {
            if (item.Start is not { } start)
                return null;
            int at = Array.BinarySearch(starts, start);
            at = at < 0 ? Math.Max(0, ~at - 1) : at;
            TimeSpan end = item.End ?? start;
            for (int i = at; i < first.Length && i <= at + 1; i++)
            {
                if (first[i].Start <= start && (first[i].End ?? first[i].Start) > start)
                    return first[i];
                if (first[i].Start >= start && first[i].Start < end)
                    return first[i];
            }

            return null;
        }
    }

    private void Count(XmlPart part)
    {
        foreach ((string name, string space, _) in part.Attributes)
        {
            if (name == "region")
                builder.Carry("places on the screen");
            else if (name == "ruby" || (name == "style" && styles.Of(part) is not null))
                continue;
            else if (name == "style" || space.EndsWith("#styling", StringComparison.Ordinal) || space.EndsWith("#style", StringComparison.Ordinal))
                builder.Carry("styled passages");
            else if (name is not ("begin" or "end" or "dur" or "agent" or "lang" or "space" or "id" or "role" or "begins" or "timeContainer"))
                builder.Carry($"attributes '{name}'");
        }
    }

    // Microsoft's services say how sure they are in a comment before the paragraph.
    private static double? Confidence(string? remark)
    {
        ReadOnlySpan<char> text = remark.AsSpan().Trim();
        return text.StartsWith("Confidence:", StringComparison.OrdinalIgnoreCase) && ClockTime.Parse(text[11..]) is >= 0 and <= 1 and { } value ? (double)value : null;
    }
}
