using TextModel.Formats;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Chat;

/// <summary>Reads transcripts of CLAN (<c>.cha</c>).</summary>
/// <remarks>All main lines are one tier, each with its speaker: many files have no times, and only their order says what follows what.</remarks>
internal sealed class ChatParser : IRecordingParser
{
    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        var recording = new Recording();
        SourceText source = input.Text;
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        List<ChatLine> lines = ChatLine.All(source.Text);
        if (!lines.Exists(l => l.Mark is '@' or '*'))
            diagnostics.Add(RecordingDiagnostics.NotTheFormat.At(input.Path, null, null, "CHAT", "no line of it begins with '@' or '*'."));
        else
            new Run(lines, recording, input.Path, diagnostics).Read();
        return recording;
    }

    // One file's reading.
    private sealed class Run(List<ChatLine> lines, Recording recording, string? path, DiagnosticBag diagnostics)
    {
        private readonly Tier spoken = new(ChatNames.Main, TierContent.Speech);
        private readonly List<TierItem> waiting = [];
        private TierItem? last;
        private bool hasWords;

        public void Read()
        {
            recording.Tiers.Add(spoken);
            foreach (ChatLine line in lines)
            {
                switch (line.Mark)
                {
                    case '*':
                        Speak(line);
                        break;
                    case '%':
                        Describe(line);
                        break;
                    case '@' when last is null && !ChatNames.IsInside(line.Name):
                        ReadHeader(line);
                        break;
                    case '@':
                        if (ChatNames.Is(line.Name, "End") || ChatNames.Is(line.Name, "Begin") || ChatNames.Is(line.Name, "UTF8"))
                            break;
                        // A header between utterances is about the next one.
                        var item = new TierItem(line.Text) { Place = line.Place };
                        Find("@" + line.Name, line.Name).Items.Add(item);
                        waiting.Add(item);
                        break;
                    default:
                        diagnostics.Add(RecordingDiagnostics.LineNotUnderstood.At(path, null, null, line.Text.Length > 40 ? line.Text[..40] + "…" : line.Text));
                        recording.Count("lines that are not understood");
                        break;
                }
            }
        }

        private void Speak(ChatLine line)
        {
            string code = line.Name.Length == 0 ? "UNK" : line.Name;
            if (!recording.Participants.Contains(code))
                recording.Participants.Add(new(code));
            ChatBullets bullets = ChatBullets.Read(line.Text);
            last = new TierItem(bullets.Text) { Speaker = code, Place = line.Place };
            if (bullets.Pieces.Count > 0)
            {
                last.Start = bullets.Pieces[0].Time!.Start;
                last.End = bullets.Pieces[^1].Time!.End;
                bool isWhole = bullets.Pieces.Count == 1 && bullets.Pieces[0].Span.End == bullets.Text.Length;
                if (!isWhole)
                    last.Words.AddRange(bullets.Pieces.Where(p => !p.Span.IsEmpty));
            }

            spoken.Items.Add(last);
            foreach (TierItem header in waiting)
                header.About = last;
            waiting.Clear();
            hasWords = last.Words.Count > 0;
        }

        private void Describe(ChatLine line)
        {
            if (ChatNames.Is(line.Name, "wor") && !hasWords && last is not null && AddWords(last, ChatBullets.Read(line.Text)))
            {
                hasWords = true;
                return;
            }

            var item = new TierItem(line.Text) { About = last, Place = line.Place };
            ChatBullets bullets = ChatBullets.Read(line.Text);
            // Of several times only the line itself can tell which is of what.
            if (bullets.Pieces is [{ Time: { } time } piece] && piece.Span.End == bullets.Text.Length && !ChatNames.Is(line.Name, "wor"))
            {
                item.Text = bullets.Text;
                (item.Start, item.End) = (time.Start, time.End);
            }

            Find("%" + line.Name, line.Name).Items.Add(item);
        }

        // The words of %wor stand in the main line, among codes; a word without a time may stand before one with.
        private static bool AddWords(TierItem item, ChatBullets line)
        {
            List<string> words = line.Pieces.ConvertAll(p => line.Text.Substring(p.Span.Start, p.Span.Length));
            if (words.Count == 0 || words.Exists(w => w.Length == 0))
                return false;
            TextSpan[]? spans = Spelling.Find(item.Text, words) ?? Spelling.Find(item.Text, words.ConvertAll(w => w[(w.LastIndexOf(' ') + 1)..]));
            for (int i = 0; i < spans?.Length; i++)
                item.Words.Add(new(spans[i], line.Pieces[i].Time));
            return spans is not null;
        }

        private Tier Find(string name, string kind)
        {
            Tier? found = recording.Tiers.Find(t => t.Name == name);
            if (found is null)
                recording.Tiers.Add(found = new(name, TierContent.About) { Kind = kind });
            return found;
        }

        private void ReadHeader(ChatLine line)
        {
            string name = line.Name, text = line.Text;
            Source source = recording.Source;
            if (ChatNames.Is(name, "UTF8") || ChatNames.Is(name, "Begin") || ChatNames.Is(name, "End"))
                return;
            if (ChatNames.Is(name, "Participants"))
                ReadParticipants(text);
            else if (ChatNames.Is(name, "Languages") || (ChatNames.Is(name, "Language") && source.Language is null))
                ReadLanguages(text);
            else if (ChatNames.Is(name, "ID"))
                ReadId(text);
            else if (ChatNames.Is(name, "Date") && source.Date is null && ChatNames.ToDate(text) is { } date)
                recording.Source = source with { Date = date };
            else if (ChatNames.Is(name, "Transcriber") && text.Length > 0)
                recording.Source = source with { Contributors = [.. source.Contributors, new(text, ContributorRole.Transcriber)] };
            else if (ChatNames.Is(name, "Comment") && source.Title is null && text.StartsWith(ChatNames.Title, StringComparison.Ordinal) && text.Length > ChatNames.Title.Length)
                recording.Source = source with { Title = text[ChatNames.Title.Length..].Trim() };
            else if (text.Length > 0 || !line.HasColon)
                recording.Source = source with { Fields = source.Fields.Add(name, text) };
        }

        private void ReadLanguages(string text)
        {
            string[] names = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (names.Length > 0 && Languages.ToTag(names[0]) is { } tag)
                recording.Source = recording.Source with { Language = tag };
            if (names.Length > 1)
                recording.AddField("Languages", text);
        }

        // CODE Role, or CODE Name Role; names have _ for blanks.
        private void ReadParticipants(string text)
        {
            foreach (string entry in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                string[] words = entry.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (words.Length == 0 || recording.Participants.Contains(words[0]))
                    continue;
                string? name = words.Length > 2 ? string.Join(' ', words[1..^1]).Replace('_', ' ').Trim() : null;
                string? role = words.Length > 1 && words[^1] != ChatNames.NoRole ? words[^1] : null;
                recording.Participants.Add(new(words[0], name is { Length: > 0 } ? name : null, role));
            }
        }

        // language|corpus|code|age|sex|group|SES|role|education|custom|: kept as it is where it says more than other headers.
        private void ReadId(string text)
        {
            string[] parts = text.Split('|', StringSplitOptions.TrimEntries);
            string code = parts.Length > 2 ? parts[2] : "", role = parts.Length > 7 ? parts[7] : "";
            int index = recording.Participants.TryGetValue(code, out Participant? known) ? recording.Participants.IndexOf(known) : -1;
            if (known is { Role: null } && role.Length > 0 && role != ChatNames.NoRole)
                recording.Participants[index] = known with { Role = role };
            else if (index < 0 && code.Length > 0)
                recording.Participants.Add(new(code, null, role.Length > 0 && role != ChatNames.NoRole ? role : null));
            bool saysMore = parts.Where((part, i) => i is not (0 or 1 or 2 or 7) && part.Length > 0).Any() || parts.Length < 8;
            if (saysMore || parts[1] is not ("" or "corpus" or "corpus_name" or "change_me_later" or "change_corpus_later") || Languages.ToTag(parts[0]) != recording.Source.Language)
                recording.AddField("ID", text);
        }
    }
}
