namespace TextModel.Transcripts;

/// <summary>What speaks for and against a system: shares and counts that anyone can see in the text, each with a weight; the sum is the logarithm of the odds.</summary>
internal static partial class SystemEvidence
{
    /// <summary>The names of the evidence, in the order of the weights.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always", "labels come back", "how often they come back", "two come back", "share of blocks that begin so", "share of lines that begin so", "speakers return after others",
        "one speaker twice in a row", "speech ends as sentences do", "what stands before ends so", "speech begins as sentences do", "short values", "keys of facts and headings",
        "keys in a circle", "sorted by the alphabet", "names or capitals", "words for question and answer", "small words and phrases", "turns hold questions", "one asks, the other does not",
        "times beside the labels", "named in lists of those present", "labels stand at block starts", "few different labels", "single letters", "digits in the labels", "in items of lists",
        "colon", "period", "dash", "gap or tab", "one space behind a letter", "slash, angle, bar or bracket", "enclosed", "set off by type", "a name alone on its line", "nothing behind the punctuation",
        "nothing behind what is set apart", "the mark-up names voices", "a sign of change", "behind a sign of a list", "behind a sign of quotation",
        "questions and answers in turn", "one label only", "less than four labels", "nearly all labels come back", "speakers return at all", "on half of the blocks", "speech seldom ends as sentences do",
        "many values are short", "on most lines", "two persons have most of it", "some hold questions", "labels in capitals", "labels of a script without capitals",
        "read longer elsewhere", "no label comes back", "no label comes back in a long text", "one label has nearly all", "no space behind the colon",
    ];

    private const float Likely = 0.5f;
    private const float Certain = 10;

    /// <summary>Measures and weighs a system.</summary>
    public static void Weigh(string text, LabelSystem system, CandidateList found, LabelStatistics[] statistics, HashSet<string> known, TextExtent extent)
    {
        var persons = new Dictionary<int, int>();
        foreach (int label in system.Labels)
        {
            if (!found.Labels[label].IsChange)
                persons[statistics[label].Person] = persons.GetValueOrDefault(statistics[label].Person) + statistics[label].Count;
        }

        Span<float> e = new float[Names.Count];
        Order order = LookAtOrder(text, system, found, statistics, persons);
        LabelStatistics all = default;
        int names = 0, roles = 0, small = 0, facts = 0, listed = 0, capitals = 0, uncased = 0, letters = 0, digits = 0, recurrent = 0, items = 0;
        Span<int> shapes = stackalloc int[8];
        int most = 0;
        // Where punctuation says little, short sentences have the shape of labels: what comes back is looked at alone.
        bool alike = FamilyOf(system.Frame) is FrameFamily.Weak or FrameFamily.Alone && persons.Values.Any(c => c > 1);
        int total = 0;
        foreach (int index in system.Labels)
        {
            Label label = found.Labels[index];
            ref readonly LabelStatistics s = ref statistics[index];
            total += s.Count;
            if (alike && persons.GetValueOrDefault(s.Person) < 2)
                continue;
            Add(ref all, in s);
            most = Math.Max(most, s.Count);
            names += label.Shape is LabelShape.Name or LabelShape.Capitals or LabelShape.Uncased ? s.Count : 0;
            capitals += label.Shape == LabelShape.Capitals ? s.Count : 0;
            uncased += label.Shape == LabelShape.Uncased ? s.Count : 0;
            roles += label.Shape == LabelShape.Role ? s.Count : 0;
            small += label.Shape is LabelShape.Small or LabelShape.Phrase ? s.Count : 0;
            facts += label.Core.Length > 1 && LabelWords.IsNoSpeaker(label.Core) ? s.Count : 0;
            listed += known.Count > 0 && known.Contains(TextScan.LastWord(label.Core)) ? s.Count : 0;
            letters += label.Core.Length == 1 ? s.Count : 0;
            digits += label.Core.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? s.Count : 0;
            bool returns = persons.GetValueOrDefault(s.Person) > 1;
            recurrent += returns ? s.Count : 0;
            items += s.Count > 1 ? s.Items : 0;
            if (returns)
            {
                system.Persons.Add(s.Person);
                system.FirstRecurrent = Math.Min(system.FirstRecurrent, s.First);
                shapes[(int)label.Shape] += s.Count;
            }
        }

        system.Recurrent = recurrent;
        // A time on the line below is of the label where few stand elsewhere: else each paragraph has one, and what comes back above some is the head of a page.
        if (all.Below * 10 >= extent.Times * 7)
            all.Timed = Math.Min(all.Count, all.Timed + all.Below);
        float n = Math.Max(all.Count, 1), r = (float)recurrent / Math.Max(total, 1);
        Frame frame = system.Frame;
        bool isChange = frame.Separator == Separator.Change;
        int count = isChange ? all.Count : recurrent;
        float coverBlocks = Math.Min(1, (float)count / extent.Blocks), coverLines = Math.Min(1, (float)count / extent.Lines);
        // "(a)", "(b)" count the parts of a sentence.
        bool isList = letters == small && letters * 2 > all.Count;
        // In captions without punctuation any line may begin with "I", or be a word.
        bool isWord = FamilyOf(frame) switch
        {
            FrameFamily.Alone => small > 0,
            FrameFamily.Weak => frame.Separator is not (Separator.Tab or Separator.Gap or Separator.Time or Separator.Bar),
            _ => isChange,
        };
        system.IsLoose = !isList && !isWord && IsLoose(all, system.Persons.Count, order.Back);
        if (system.IsLoose)
            all.TakeLoose();
        int i = 0;
        e[i++] = 1;
        e[i++] = r;
        e[i++] = Math.Min(1, MathF.Log2(1 + count) / 6);
        e[i++] = system.Persons.Count > 1 ? 1 : 0;
        e[i++] = coverBlocks;
        e[i++] = coverLines;
        e[i++] = order.Back / Math.Max(1, total - persons.Count);
        e[i++] = order.Same / Math.Max(total, 1);
        e[i++] = all.Ends / n;
        e[i++] = all.Behind / n;
        e[i++] = all.Begins / n;
        e[i++] = all.Short / n;
        e[i++] = facts / n;
        e[i++] = order.Circle;
        e[i++] = order.Sorted;
        e[i++] = names / n;
        e[i++] = roles / n;
        e[i++] = small / n;
        e[i++] = all.Asks / n;
        e[i++] = AskSplit(system, statistics);
        e[i++] = all.Timed / n;
        e[i++] = listed / n;
        e[i++] = all.Firm / n;
        e[i++] = 1 - Math.Min(1, persons.Count / n);
        e[i++] = letters / n;
        e[i++] = digits / n;
        e[i++] = all.Items / n;
        bool plain = frame is { Enclosure: Enclosure.None } and not { Alone: true, Separator: Separator.None };
        e[i++] = plain && frame.Separator == Separator.Colon ? 1 : 0;
        bool period = plain && frame.Separator == Separator.Period, dash = plain && frame.Separator == Separator.Dash, gap = plain && frame.Separator is Separator.Gap or Separator.Tab;
        e[i++] = period ? 1 : 0;
        e[i++] = dash ? 1 : 0;
        e[i++] = gap ? 1 : 0;
        e[i++] = frame.Separator == Separator.Space ? 1 : 0;
        e[i++] = plain && frame.Separator is Separator.Slash or Separator.Angle or Separator.Bar or Separator.Paren or Separator.Time ? 1 : 0;
        e[i++] = frame.Enclosure != Enclosure.None ? 1 : 0;
        bool apart = frame.Emphasized || frame.Lead >= Lead.Heading;
        e[i++] = frame.Emphasized ? 1 : 0;
        bool alone = frame is { Alone: true, Enclosure: Enclosure.None } && !apart;
        e[i++] = alone ? 1 : 0;
        e[i++] = alone || apart ? 0 : all.Alone / n;
        e[i++] = apart ? all.Alone / n : 0;
        e[i++] = frame.Separator == Separator.Voice ? 1 : 0;
        e[i++] = isChange ? 1 : 0;
        e[i++] = frame.Lead is Lead.Bullet or Lead.Number ? 1 : 0;
        e[i++] = frame.Lead == Lead.Quote ? 1 : 0;
        e[i++] = order.Answered;
        e[i++] = all.Count == 1 ? 1 : 0;
        e[i++] = all.Count < 4 ? 1 : 0;
        e[i++] = r >= 0.8f ? 1 : 0;
        e[i++] = order.Back > 0 ? 1 : 0;
        e[i++] = coverBlocks >= 0.5f ? 1 : 0;
        e[i++] = all.Ends * 2 < all.Count ? 1 : 0;
        e[i++] = all.Short * 3 > all.Count ? 1 : 0;
        e[i++] = coverLines >= 0.5f ? 1 : 0;
        e[i++] = TwoMost(persons) / n;
        e[i++] = all.Asks > 0 ? 1 : 0;
        e[i++] = capitals / n;
        e[i++] = uncased / n;
        e[i++] = Math.Min(1, all.Longer / n);
        e[i++] = count == 0 ? 1 : 0;
        e[i++] = count == 0 && extent.Lines > 16 ? 1 : 0;
        e[i++] = !isChange && persons.Count > 0 && persons.Values.Max() >= 0.9f * n ? 1 : 0;
        e[i++] = frame.Separator == Separator.TightColon ? 1 : 0;
        system.Evidence = e.ToArray();
        system.Family = FamilyOf(frame);
        ReadOnlySpan<float> weights = Weights[((int)system.Family * e.Length)..];
        float score = 0;
        for (int k = 0; k < e.Length; k++)
            score += e[k] * weights[k];
        // What the mark-up says needs no evidence.
        system.IsMarkedUp = isChange && system.Labels.Exists(l => found.Labels[l].Text == LabelTable.ChangedVoice);
        // Who comes back, each time with a time, and says something: people by their names, or, in a chat, users with the time after them.
        bool isTalk = all.Count > 3 && (all.Empty + all.Numeric) * 4 < all.Count && system.Persons.Count > 1 && order.Back > 0 && facts == 0;
        bool isTimed = isTalk && ((all.Timed * 10 >= all.Count * 9 && names * 10 >= n * 8 && all.Short * 2 < all.Count) || (frame.Separator == Separator.Time && order.Circle == 0));
        system.Score = frame.Separator == Separator.Voice ? MathF.Max(score, Certain) : system.IsMarkedUp ? MathF.Max(score, Likely) : IsNoTalk() ? MathF.Min(score, -1) : isTimed ? MathF.Max(score, Likely) : score;
        int dominant = 0;
        for (int k = 1; k < shapes.Length; k++)
            dominant = shapes[k] > shapes[dominant] ? k : dominant;
        system.Traits = new(all.Placed / n, all.Firm / n, all.Timed / n, roles / n, (LabelShape)dominant, most, capitals / n, items / n);

        // What is none, whatever else is like talk.
        bool IsNoTalk()
        {
            // Nobody comes back in a long text.
            if (!isChange && count == 0 && extent.Lines > (2 * all.Count) + 8)
                return true;
            // One voice that is named once in subtitles tells, and talks with nobody.
            if (all is { Count: 1, Cues: 1 } && count == 0 && extent.Blocks > 4)
                return true;
            // What is timed are steps and parts, of which a few have a colon.
            if (count == 0 && all is { Cues: 0, Count: > 1 } && all.Timed * 2 >= all.Count && extent.Lines > (2 * all.Count) + 2)
                return true;
            // Times speak for a programme's parts.
            if (all.Timed * 2 >= all.Count)
                return false;
            // Keys, and what introduces a quotation.
            return facts * 2 > all.Count
                // A heading that begins with a word of one letter.
                || (letters == all.Count && persons.Count == 1 && frame is { Lead: Lead.Heading, Separator: Separator.None })
                // All is a word or a number.
                || (!isChange && all.Short * 10 > all.Count * 9 && all.Asks == 0 && all.Numeric * 5 > all.Count)
                // What follows goes on with a sentence.
                || (all.Begins * 3 < all.Count && (frame is { Emphasized: true, Separator: Separator.None } || (frame.Lead is Lead.Bullet or Lead.Number && all.Asks == 0)));
        }
    }

    // Nobody types full stops in a chat, and programs that listen write none: where most of what two or more say in turn is words without them, their absence says nothing.
    private static bool IsLoose(in LabelStatistics all, int persons, float back) => persons > 1 && back > 0 && all.Loose * 3 >= all.Count && (all.Ends - all.EndsAsking) * 4 <= all.Count;

    private static void Add(ref LabelStatistics all, in LabelStatistics label)
    {
        all.Count += label.Count;
        all.Placed += label.Placed;
        all.Firm += label.Firm;
        all.Timed += label.Timed;
        all.Below += label.Below;
        all.Ends += label.Ends;
        all.Cues += label.Cues;
        all.Loose += label.Loose;
        all.EndsAsking += label.EndsAsking;
        all.Behind += label.Behind;
        all.Begins += label.Begins;
        all.Short += label.Short;
        all.Numeric += label.Numeric;
        all.Empty += label.Empty;
        all.Asks += label.Asks;
        all.Items += label.Items;
        all.Alone += label.Alone;
        all.Longer += label.Longer;
    }

    /// <summary>The family of a frame: what its punctuation says decides how much the rest must say.</summary>
    public static FrameFamily FamilyOf(Frame frame) => frame switch
    {
        { Separator: Separator.Change } => FrameFamily.Change,
        { Emphasized: true } or { Lead: >= Lead.Heading } => FrameFamily.SetOff,
        { Alone: true, Enclosure: Enclosure.None } => FrameFamily.Alone,
        { Enclosure: not Enclosure.None } or { Separator: Separator.Colon or Separator.TightColon or Separator.Voice or Separator.Angle } => FrameFamily.Punctuated,
        _ => FrameFamily.Weak,
    };

    private static int TwoMost(Dictionary<int, int> persons)
    {
        int first = 0, second = 0;
        foreach (int count in persons.Values)
        {
            if (count > first)
                (first, second) = (count, first);
            else if (count > second)
                second = count;
        }

        return first + second;
    }

    // How far apart the two most frequent are in how often they ask.
    private static float AskSplit(LabelSystem system, LabelStatistics[] statistics)
    {
        int first = -1, second = -1;
        foreach (int label in system.Labels)
        {
            if (first < 0 || statistics[label].Count > statistics[first].Count)
                (first, second) = (label, first);
            else if (second < 0 || statistics[label].Count > statistics[second].Count)
                second = label;
        }

        if (second < 0 || statistics[second].Count < 2)
            return 0;
        return MathF.Abs(((float)statistics[first].EndsAsking / statistics[first].Count) - ((float)statistics[second].EndsAsking / statistics[second].Count));
    }

    private static Order LookAtOrder(string text, LabelSystem system, CandidateList found, LabelStatistics[] statistics, Dictionary<int, int> persons)
    {
        var seen = new HashSet<int>();
        int looked = system.First.Count;
        var followers = new Dictionary<(int, int), int>();
        int back = 0, same = 0, sorted = 0, steps = 0, last = -1, lastLabel = -1, questions = 0, answered = 0;
        TurnKind? before = null;
        for (int k = 0; k < looked; k++)
        {
            int label = found.Items[system.First[k]].Label, person = statistics[label].Person;
            same += person == last ? 1 : 0;
            back += person != last && !seen.Add(person) ? 1 : 0;
            if (last >= 0)
                followers[(last, person)] = followers.GetValueOrDefault((last, person)) + 1;
            if (lastLabel >= 0 && person != last)
            {
                steps++;
                sorted += string.Compare(found.Labels[lastLabel].Core, found.Labels[label].Core, StringComparison.OrdinalIgnoreCase) < 0 ? 1 : 0;
            }

            TurnKind? role = found.Labels[label].Role;
            questions += role == TurnKind.Question ? 1 : 0;
            answered += role == TurnKind.Answer && before == TurnKind.Question ? 1 : 0;
            (last, lastLabel, before) = (person, label, role);
        }

        float circle = Conversation.CircleShare(followers, looked, persons.Count);
        float factor = looked == 0 ? 1 : (float)system.Count / looked;
        return new(back * factor, same * factor, circle, steps > 4 && sorted * 10 >= steps * 9 ? 1 : 0, questions == 0 ? 0 : Math.Min(1, (float)answered / questions));
    }

    private readonly record struct Order(float Back, float Same, float Circle, float Sorted, float Answered);
}

/// <summary>Frames whose evidence has the same weights.</summary>
internal enum FrameFamily
{
    /// <summary>A colon or an enclosure.</summary>
    Punctuated,

    /// <summary>Type or mark-up sets the label off.</summary>
    SetOff,

    /// <summary>Punctuation that sentences have as well, or space.</summary>
    Weak,

    /// <summary>A line of its own without punctuation.</summary>
    Alone,

    /// <summary>A sign, and no label.</summary>
    Change,
}
