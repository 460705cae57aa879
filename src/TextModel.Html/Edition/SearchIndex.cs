using System.Globalization;
using System.Text;

namespace TextModel.Editions;

/// <summary>The index of all words of an edition, in files so small that looking for a word loads few of them.</summary>
/// <remarks>They are scripts, since a page that was opened from the disk may load nothing else.</remarks>
internal sealed class SearchIndex
{
    // Characters in a file of words, unless one word alone has more; and conversations in a file of titles.
    private const int WordsInFile = 48_000, TitlesInFile = 64;

    private readonly Dictionary<string, StringBuilder> words = new(StringComparer.Ordinal);
    private readonly List<(string Address, string Title, string Date)> pages = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    /// <summary>Takes a conversation in.</summary>
    public void Add(string address, string title, string date, string text)
    {
        int number = pages.Count;
        pages.Add((address, title, date));
        counts.Clear();
        SearchWords.Count(text, counts);
        foreach ((string word, int count) in counts)
        {
            if (!words.TryGetValue(word, out StringBuilder? entry))
                words.Add(word, entry = new(16));
            // How many conversations after the last one; and how often, where that is more than once.
            int step = number - last.GetValueOrDefault(word, -1);
            last[word] = number;
            entry.Append(CultureInfo.InvariantCulture, $" {step}");
            if (count > 1)
                entry.Append(CultureInfo.InvariantCulture, $"x{count}");
        }
    }

    /// <summary>Writes it into a folder.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var firsts = new List<string>();
        var file = new StringBuilder();
        string? first = null;
        foreach (string word in words.Keys.Order(StringComparer.Ordinal))
        {
            StringBuilder entry = words[word];
            if (file.Length > 0 && file.Length + entry.Length > WordsInFile)
                End();
            first ??= word;
            file.Append(word).Append(entry).Append('\n');
        }

        if (file.Length > 0)
            End();
        for (int from = 0; from < pages.Count; from += TitlesInFile)
        {
            string[] rows = [.. pages.Skip(from).Take(TitlesInFile).Select(p => $"[{Quoted(p.Address)},{Quoted(p.Title)},{Quoted(p.Date)}]")];
            Save(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"t{from / TitlesInFile}.js")), $"textModelIndex.titles({(from / TitlesInFile).ToString(CultureInfo.InvariantCulture)},[{string.Join(",\n", rows)}]);\n");
        }

        Save(
            Path.Combine(folder, "index.js"),
            string.Create(CultureInfo.InvariantCulture, $"textModelIndex.start({{pages:{pages.Count},titlesInFile:{TitlesInFile},marked:{Quoted(SearchWords.Marked)},bare:{Quoted(SearchWords.Bare)},firsts:{Quoted(string.Join(' ', firsts))}}});\n"));

        void End()
        {
            Save(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"w{firsts.Count}.js")),
                $"textModelIndex.words({firsts.Count.ToString(CultureInfo.InvariantCulture)},{Quoted(file.ToString())});\n");
            firsts.Add(first!);
            file.Clear();
            first = null;
        }
    }

    /// <summary>A string of JavaScript, in double quotes.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case < ' ' or '<' or '\u2028' or '\u2029' or (>= '\uD800' and <= '\uDFFF'):
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    private static void Save(string path, string content) => File.WriteAllText(path, content, new UTF8Encoding(false));
}
