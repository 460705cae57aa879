using System.Text;

namespace TextModel.Formats.Docx;

/// <content>Characters with their readings above them.</content>
internal sealed partial class WordPart
{
    private readonly StringBuilder reading = new();
    private int rubies;

    // How long the reading was before that of a ruby within this one, which is not kept.
    private int outer;
    private bool inReading;

    // Where the characters begin, and in which paragraph; null while there are none.
    private (WordParagraph Paragraph, int Start)? characters;

    private void StartRuby(string name, WordParagraph? paragraph)
    {
        switch (name)
        {
            case "ruby":
                // One within another has no place in a line.
                if (++rubies > 1)
                    losses.Readings++;
                else
                    reading.Clear();
                break;
            case "rt":
                (inReading, outer) = (true, reading.Length);
                break;
            case "rubyBase" when rubies == 1 && paragraph is not null:
                characters = (paragraph, paragraph.Length);
                break;
        }
    }

    private void EndRuby(string name)
    {
        switch (name)
        {
            case "rt":
                inReading = false;
                if (rubies > 1)
                    reading.Length = outer;
                break;
            case "rubyBase" when rubies == 1 && characters is { } place:
                characters = null;
                string words = string.Join(' ', reading.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (words.Length == 0)
                    break;
                if (place.Paragraph.Length > place.Start)
                    place.Paragraph.AddReading(place.Start, words);
                else
                    losses.Readings++;
                break;
            case "ruby":
                rubies = Math.Max(0, rubies - 1);
                break;
        }
    }
}
