using System.Text;
using TextModel.Formats;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Transcriber;

/// <summary>Reads transcripts of Transcriber (<c>.trs</c>), by any of its document types.</summary>
/// <remarks>Each piece between two marks of time is an entry, for each of those who speak in it. Sections, events and comments are tiers about them.</remarks>
internal sealed class TranscriberParser : IRecordingParser
{
    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        var recording = new Recording { HasTurns = true };
        if (XmlTree.Read(input, "Transcriber", "Trans", diagnostics) is { } root)
            new Run(root, recording, input.Path, diagnostics).Read();
        return recording;
    }

    // What one person says in a piece, while it is read.
    private sealed class Voice(string? speaker, int place)
    {
        public string? Speaker { get; } = speaker;

        public int Place { get; } = place;

        public StringBuilder Text { get; } = new();

        public List<TierItem> Marks { get; } = [];
    }

    // One file's reading.
    private sealed class Run(Element root, Recording recording, string? path, DiagnosticBag diagnostics)
    {
        private readonly Tier spoken = new(TranscriberNames.Main, TierContent.Speech);
        private readonly Tier sections = new(TranscriberNames.Sections, TierContent.About) { Kind = "section" };
        private readonly Dictionary<string, string> topics = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Tier> marks = new(StringComparer.Ordinal);

        public void Read()
        {
            ReadHeader();
            recording.Tiers.Add(spoken);
            foreach (Element episode in root.All("Episode"))
            {
                recording.AddField(TranscriberNames.Program, episode["program"]);
                recording.AddField(TranscriberNames.AirDate, episode["air_date"]);
                foreach (Element section in episode.All("Section"))
                    ReadSection(section);
            }

            if (sections.Items.Count > 0)
                recording.Tiers.Add(sections);
            recording.Tiers.AddRange(marks.Values);
        }

        private void ReadHeader()
        {
            recording.AddField(TranscriberNames.Media, root["audio_filename"]);
            if (root.Filled("scribe") is { } scribe)
                recording.Source = recording.Source with { Contributors = [new(scribe, ContributorRole.Transcriber)] };
            recording.AddField(TranscriberNames.Version, root["version"]);
            recording.AddField(TranscriberNames.VersionDate, root["version_date"]);
            if (Languages.ToTag(root["lang"]) is { } language)
                recording.Source = recording.Source with { Language = language };
            foreach (Element topic in root.All("Topics").SelectMany(t => t.All("Topic")))
                topics.TryAdd(topic["id"] ?? "", topic["desc"]?.Trim() ?? "");
            int details = 0;
            foreach (Element speaker in root.All("Speakers").SelectMany(s => s.All("Speaker")))
            {
                string id = speaker.Filled("id") ?? "spk";
                if (recording.Participants.Contains(id))
                    continue;
                recording.Participants.Add(new(id, speaker.Filled("name") is { } name && name != id ? name : null));
                details += speaker.Attributes.Count(a => a.Key is not ("id" or "name" or "check" or "scope") && a.Value.Trim().Length > 0);
            }

            recording.Count("details of speakers", details);
        }

        private void ReadSection(Element section)
        {
            string type = section.Filled("type") ?? "";
            string? topic = section.Filled("topic") is { } id ? topics.GetValueOrDefault(id, id) : null;
            // A report without a topic is what every file has.
            sections.Items.Add(new(topic is { Length: > 0 } ? $"{type}: {topic}" : type) { Start = Time(section["startTime"]), End = Time(section["endTime"]), Place = section.Place });
            foreach (Element turn in section.All("Turn"))
                ReadTurn(turn);
            recording.Count("backgrounds", section.All("Background").Count());
        }

        private TimeSpan? Time(string? value)
        {
            if (string.IsNullOrWhiteSpace(value))
                return null;
            TimeSpan? time = Clock.Seconds(value);
            if (time is null)
                diagnostics.Add(RecordingDiagnostics.TimeUnreadable.At(path, null, null, value));
            return time;
        }

        private void ReadTurn(Element turn)
        {
            string[] speakers = (turn["speaker"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (string speaker in speakers.Where(s => !recording.Participants.Contains(s)))
            {
                diagnostics.Add(RecordingDiagnostics.ReferenceMissing.At(path, null, null, speaker));
                recording.Participants.Add(new(speaker));
            }

            recording.Count("details of turns", turn.Attributes.Count(a => a.Key is "mode" or "fidelity" or "channel" && a.Value.Length > 0));
            TimeSpan? start = Time(turn["startTime"]), end = Time(turn["endTime"]);
            var voices = new List<Voice> { new(speakers.Length > 0 ? speakers[0] : null, turn.Place) };
            bool hasBegun = false;
            foreach (Element part in turn.Children)
            {
                switch (part.Name)
                {
                    case "Sync":
                        TimeSpan? time = Time(part["time"]) ?? start;
                        hasBegun |= Close(voices, start, time, !hasBegun);
                        start = time;
                        voices = [new(speakers.Length > 0 ? speakers[0] : null, part.Place)];
                        break;
                    case "Who":
                        int number = int.TryParse(part["nb"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int nb) ? nb : 1;
                        voices.Add(new(number >= 1 && number <= speakers.Length ? speakers[number - 1] : null, part.Place));
                        break;
                    case "":
                        Append(voices[^1].Text, part.Text);
                        break;
                    case "Event" or "Comment" or "Background" or "Vocal":
                        Mark(voices[^1], part);
                        break;
                    default:
                        recording.Count("elements that are not known");
                        break;
                }
            }

            Close(voices, start, end, !hasBegun);
        }

        // White space only parts words here: lines break where the program wraps them.
        private static void Append(StringBuilder text, string more)
        {
            foreach (char c in more)
            {
                if (!char.IsWhiteSpace(c) || c == '\u00A0')
                    text.Append(c);
                else if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
        }

        // What stands in the text without being said: its place is kept as an empty span, until the text is whole.
        private void Mark(Voice voice, Element part)
        {
            string kind = part.Name == "Event" ? part.Filled("type") ?? "event" : part.Name.ToLowerInvariant();
            string said = part["desc"]?.Trim() ?? "";
            if (part.Filled("extent") is { } extent && extent != "instantaneous")
                said = $"{said} ({extent})";
            if (part.Name == "Background")
                said = string.Join(' ', new[] { part.Filled("type"), part.Filled("level") }.OfType<string>());
            var item = new TierItem(said) { AboutSpan = TextSpan.At(voice.Text.Length), Place = part.Place };
            if (!marks.TryGetValue(kind, out Tier? tier))
                marks.Add(kind, tier = new(kind, TierContent.About) { Kind = kind });
            tier.Items.Add(item);
            voice.Marks.Add(item);
        }

        // Gives whether anything was said or heard in the piece.
        private bool Close(List<Voice> voices, TimeSpan? start, TimeSpan? end, bool isFirst)
        {
            bool any = false;
            foreach (Voice voice in voices)
            {
                string text = voice.Text.ToString().TrimEnd();
                if (text.Length == 0 && voice.Marks.Count == 0)
                    continue;
                // A piece in which only something is heard is an entry too, or that would have no place.
                var item = new TierItem(text) { Start = start, End = end, Speaker = voice.Speaker, BeginsTurn = isFirst, Place = voice.Place };
                spoken.Items.Add(item);
                any = true;
                foreach (TierItem mark in voice.Marks)
                {
                    mark.About = item;
                    mark.AboutSpan = TextSpan.At(Math.Min(mark.AboutSpan!.Value.Start, text.Length));
                }
            }

            return any;
        }
    }
}
