using System.Text;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Chat;

/// <summary>Writes transcripts for CLAN.</summary>
internal sealed class ChatPrinter : IRecordingPrinter
{
    /// <inheritdoc/>
    public byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics) => new Run(recording, diagnostics).Write();

    // One file's writing.
    private sealed class Run(Recording recording, DiagnosticBag diagnostics)
    {
        private readonly StringBuilder text = new();
        private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
        private readonly Dictionary<TierItem, List<(string Line, string Text)>> before = [];
        private readonly Dictionary<TierItem, List<(string Line, string Text)>> behind = [];
        private readonly List<(string Line, string Text)> rest = [];
        private int replaced;
        private int rounded;
        private int unplaced;

        public byte[] Write()
        {
            List<(TierItem Item, string? Speaker)> spoken = SpeechOrder.Of(recording);
            NameSpeakers(spoken);
            Gather(spoken);
            WriteHeaders();
            foreach ((TierItem item, string? speaker) in spoken)
            {
                foreach ((string line, string said) in before.GetValueOrDefault(item) ?? [])
                    Line(line, said);
                WriteUtterance(item, codes[speaker ?? ""]);
                foreach ((string line, string said) in behind.GetValueOrDefault(item) ?? [])
                    Line(line, said);
            }

            foreach ((string line, string said) in rest)
                Line(line, said);
            Line("@End", null);
            if (replaced > 0)
                diagnostics.Add(RecordingDiagnostics.CharactersReplaced.At(null, null, null, replaced, "CHAT"));
            if (rounded > 0)
                diagnostics.Add(RecordingDiagnostics.TimesRounded.At(null, null, null, rounded, "CHAT"));
            if (unplaced > 0)
                diagnostics.Add(RecordingDiagnostics.NotWritten.At(null, null, null, "CHAT", "which part of an utterance an entry is about", unplaced));
            return new UTF8Encoding(false).GetBytes(text.ToString());
        }

        // Codes have neither blanks nor colons; who has another name gets one made of its letters.
        private void NameSpeakers(List<(TierItem Item, string? Speaker)> spoken)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            var all = recording.Participants.Select(p => p.Id).Concat(spoken.Select(s => s.Speaker ?? "")).Distinct(StringComparer.Ordinal).ToList();
            foreach (string id in all)
            {
                if (IsCode(id) && taken.Add(id))
                    codes[id] = id;
            }

            foreach (string id in all)
            {
                if (codes.ContainsKey(id))
                    continue;
                string name = recording.Participants.NameOf(id) ?? id;
                string stem = new([.. name.ToUpperInvariant().Where(char.IsAsciiLetterUpper).Take(3)]), code = stem.Length == 3 ? stem : id.Length == 0 ? "UNK" : "SPK";
                for (int n = 1; !taken.Add(code); n++)
                    code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(stem.Length >= 2 ? stem[..2] : "SP")}{n}");
                codes[id] = code;
            }
        }

        private static bool IsCode(string id) => id.Length is > 0 and <= 30 && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ':' or ',' or '|');

        private void Gather(List<(TierItem Item, string? Speaker)> spoken)
        {
            var items = spoken.Select(s => s.Item).ToHashSet();
            List<TierItem> byTime = [.. spoken.Select(s => s.Item)];
            RecordingParts.SortByTime(byTime);
            foreach (Tier tier in recording.Tiers.Where(t => t.Content == TierContent.About))
            {
                bool isHeader = tier.Name.StartsWith('@');
                string line = isHeader ? tier.Name : "%" + ChatNames.LineName(tier.Name, tier.Kind);
                foreach (TierItem item in tier.Items)
                {
                    string said = item.Text;
                    TierItem? target = SpeechOrder.Target(item, items, byTime);
                    // Times of its own are said only where they are others than those of the utterance.
                    if (item.Start is not null && (target is null || (item.Start, item.End) != (target.Start, target.End)))
                        said = Bulleted(said, item.Start, item.End);
                    // What stands at the end of what is said stands after it: the headers that nothing follows.
                    bool isBehind = item.AboutSpan is { IsEmpty: true } && item.AboutSpan.Value.Start == item.About?.Text.Length;
                    unplaced += item.AboutSpan is null || (isHeader && isBehind) ? 0 : 1;
                    if (target is null)
                        rest.Add((line, said));
                    else
                        Of(isHeader && !isBehind ? before : behind, target).Add((line, said));
                }
            }
        }

        private static List<(string Line, string Text)> Of(Dictionary<TierItem, List<(string Line, string Text)>> lines, TierItem item) =>
            lines.TryGetValue(item, out List<(string Line, string Text)>? found) ? found : lines[item] = [];

        private void WriteHeaders()
        {
            Source source = recording.Source;
            Line("@UTF8", null);
            foreach (KeyedValue field in source.Fields.Where(f => ChatNames.IsFront(f.Key)))
                Line("@" + field.Key, field.Value);
            Line("@Begin", null);
            if (source.Fields["Languages"] is { } languages)
                Line("@Languages", languages);
            else if (source.Language is { } language)
                Line("@Languages", Languages.ToThreeLetters(language));
            List<Participant> people = [.. recording.Participants, .. codes.Keys.Where(c => !recording.Participants.Contains(c)).Select(c => new Participant(c))];
            if (people.Count > 0)
                Line("@Participants", string.Join(", ", people.Select(Described)));
            WriteFields(source, people);
            if (source.Date is { } date)
            {
                if (ChatNames.OfDate(date) is { } day)
                    Line("@Date", day);
                else
                    Line("@Comment", $"Date: {date}");
            }

            foreach (Contributor contributor in source.Contributors.Where(c => c.Role == ContributorRole.Transcriber))
                Line("@Transcriber", contributor.Name);
            if (source.Title is { } title)
                Line("@Comment", ChatNames.Title + title);
        }

        private string Described(Participant person)
        {
            string code = codes[person.Id];
            string? name = person.Name ?? (code == person.Id ? null : person.Id);
            string role = person.Role is { Length: > 0 } own ? Word(own) : ChatNames.NoRole;
            return name is { Length: > 0 } ? $"{code} {Word(name)} {role}" : $"{code} {role}";
        }

        // Blanks would end a name, commas the entry.
        private static string Word(string text) => string.Join('_', text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

        // @Options come before @ID, all else after: CLAN minds the order.
        private void WriteFields(Source source, List<Participant> people)
        {
            var own = source.Fields.Where(f => f.Key is not "Languages" && !ChatNames.IsFront(f.Key)).ToList();
            int behind = own.FindIndex(f => !ChatNames.Is(f.Key, "Options"));
            behind = behind < 0 ? own.Count : behind;
            for (int i = 0; i <= own.Count; i++)
            {
                if (i == behind)
                    WriteIds(source, people);
                if (i == own.Count)
                    break;
                string key = own[i].Key.Replace(':', ' ').Trim(), value = own[i].Value;
                if (ChatNames.Is(key, "Media") && !value.Contains(','))
                    value = Media(value);
                if (key.Length == 0 || key is "Begin" or "End" or "UTF8" or "Participants" || key.Any(char.IsControl))
                    Line("@Comment", $"{key}: {value}");
                else
                    Line("@" + key, value);
            }
        }

        private void WriteIds(Source source, List<Participant> people)
        {
            var known = source.Fields.Where(f => ChatNames.Is(f.Key, "ID")).Select(f => f.Value.Split('|')).Where(p => p.Length > 2).Select(p => p[2].Trim()).ToHashSet(StringComparer.Ordinal);
            string language = source.Language is { } tag ? Languages.ToThreeLetters(tag) : "und";
            foreach (Participant person in people)
            {
                if (!known.Contains(codes[person.Id]))
                    Line("@ID", $"{language}|corpus|{codes[person.Id]}|||||{(person.Role is { Length: > 0 } role ? Word(role) : ChatNames.NoRole)}|||");
            }
        }

        // The name of the file without its ending, and what kind of medium it is.
        private static string Media(string path)
        {
            string name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
            int dot = name.LastIndexOf('.');
            string ending = dot > 0 ? name[(dot + 1)..].ToLowerInvariant() : "";
            bool isVideo = ending is "mp4" or "mpg" or "mpeg" or "mov" or "avi" or "mkv" or "webm" or "m4v";
            return dot > 0 ? $"{name[..dot]}, {(isVideo ? "video" : "audio")}" : path;
        }

        private void WriteUtterance(TierItem item, string code)
        {
            List<TierWord> words = item.Words.FindAll(w => w.Time is not null && w.Span.End <= item.Text.Length);
            if (ArePieces(item, words))
            {
                Line("*" + code, string.Join(' ', words.Select(w => Bulleted(Part(item, w), w.Time!.Start, w.Time.End))));
                return;
            }

            Line("*" + code, Bulleted(item.Text, item.Start, item.End));
            if (words.Count > 0)
                Line("%wor", string.Join(' ', words.Select(w => Bulleted(Part(item, w), w.Time!.Start, w.Time.End))));
        }

        private static string Part(TierItem item, TierWord word) => item.Text.Substring(word.Span.Start, word.Span.Length);

        // Stretches that make up the whole line, with a time each, stand in it; words with times stand in a line of their own.
        private static bool ArePieces(TierItem item, List<TierWord> words)
        {
            if (words.Count < 2 || words.Count != item.Words.Count || words[0].Time!.Start != item.Start || words[^1].Time!.End != item.End)
                return false;
            int at = 0;
            foreach (TierWord word in words)
            {
                if (word.Time!.End is null || word.Span.Start < at || !item.Text.AsSpan(at, word.Span.Start - at).IsWhiteSpace() || (at > 0 && word.Span.Start == at))
                    return false;
                at = word.Span.End;
            }

            return at == item.Text.Length;
        }

        private string Bulleted(string said, TimeSpan? start, TimeSpan? end)
        {
            rounded += (start is { } s && !Clock.IsWholeMilliseconds(s) ? 1 : 0) + (end is { } e && !Clock.IsWholeMilliseconds(e) ? 1 : 0);
            string bullet = ChatBullets.Of(start, end);
            return bullet.Length == 0 ? said : said.Length == 0 ? bullet : $"{said} {bullet}";
        }

        private void Line(string name, string? said)
        {
            text.Append(name);
            if (said is { Length: > 0 })
            {
                text.Append(":\t");
                foreach (char c in said)
                {
                    // A line goes on to its end; CLAN's own marks are control characters, all others are not.
                    if (c is '\n' or '\r' or '\t')
                        text.Append(' ');
                    else if (c is '\0' or '\uFFFE' or '\uFFFF')
                        replaced++;
                    else
                        text.Append(c);
                }
            }
            else if (name[0] is '*' or '%')
            {
                text.Append(":\t");
            }

            text.Append('\n');
        }
    }
}
