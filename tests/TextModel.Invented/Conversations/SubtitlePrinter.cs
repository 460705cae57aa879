using System.Globalization;
using System.Text;

namespace TextModel.Invented.Conversations;

/// <summary>Prints a conversation as WebVTT or SRT: cues of two lines at most, so that a turn may go on over many.</summary>
internal sealed class SubtitlePrinter(Convention convention, SeededRandom random)
{
    private readonly StringBuilder file = new();
    private readonly int width = random.Between(30, 42);
    private int milliseconds = random.Between(0, 3_000);
    private int number;

    private bool IsVtt => convention.Carrier == "vtt";

    /// <summary>The whole file.</summary>
    public string Print(IReadOnlyList<Utterance> talk, IReadOnlyList<string> labels)
    {
        bool numbered = !IsVtt || random.Chance(50);
        if (IsVtt)
            file.Append("WEBVTT\n\n");
        for (int i = 0; i < talk.Count; i++)
        {
            if (convention.Stage == "own-square" && i > 0 && random.Chance(10))
                Cue($"[{random.Pick(convention.Language["stage"])}]", numbered);
            string label = Invisible.InLabel(labels[i], convention);
            string speech = string.Join(convention.Language.Space, talk[i].Paragraphs);
            bool voice = convention.Frame.Kind == FrameKind.Voice;
            string template = Invisible.InTemplate(convention.Frame.Template, convention);
            string text = voice ? speech : string.Concat(template.Select(c => c switch { 'X' => label, 'T' => speech, _ => c.ToString() }));
            foreach (string cue in Cues(text))
                Cue(voice ? $"<v {label}>{cue}" : cue, numbered);
        }

        return file.ToString();
    }

    private void Cue(string text, bool numbered)
    {
        if (numbered)
            file.Append((++number).ToString(CultureInfo.InvariantCulture)).Append('\n');
        int end = milliseconds + random.Between(900, 4_000);
        file.Append(Time(milliseconds)).Append(" --> ").Append(Time(end)).Append('\n').Append(text).Append("\n\n");
        milliseconds = end + random.Between(1, 800);
    }

    private string Time(int at)
    {
        string text = TimeSpan.FromMilliseconds(at).ToString("hh\\:mm\\:ss\\.fff", CultureInfo.InvariantCulture);
        return IsVtt ? text : text.Replace('.', ',');
    }

    private IEnumerable<string> Cues(string text)
    {
        string[] lines = [.. Lines(text)];
        for (int i = 0; i < lines.Length; i += 2)
            yield return i + 1 < lines.Length ? $"{lines[i]}\n{lines[i + 1]}" : lines[i];
    }

    private IEnumerable<string> Lines(string text)
    {
        while (text.Length > width)
        {
            int at = convention.Language.IsWide ? width / 2 : text.LastIndexOf(' ', width);
            if (at <= 0)
                at = text.IndexOf(' ', width);
            // No line begins with what would be the mark of a turn.
            while (at > 0 && at + 1 < text.Length && text[at + 1] is '-' or '—' or '–' or '>')
                at = text.IndexOf(' ', at + 1);
            if (at <= 0)
                break;
            yield return text[..at];
            text = text[at..].TrimStart(' ');
        }

        yield return text;
    }
}
