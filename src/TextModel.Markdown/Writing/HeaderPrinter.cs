using System.Text;
using TextModel.Printing;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Prints the front matter: what is known of the source, and the text does not say itself.</summary>
internal static class HeaderPrinter
{
    /// <summary>Prints it with its fences, where there is anything to say.</summary>
    public static void Print(TextDocument document, DocumentSurvey survey, TextWriter output, WriteLosses losses)
    {
        Source source = document.Source;
        HashSet<SourceFact> stated = [.. survey.Statements.Select(s => s.Fact)];
        var lines = new StringBuilder();
        if (!stated.Contains(SourceFact.Title) && !IsHeading(document))
            Add(lines, "title", TitleOf(source.Title));
        if (!stated.Contains(SourceFact.Date))
            Add(lines, "date", source.Date?.ToString());
        Add(lines, "lang", source.Language);
        foreach (IGrouping<string, Contributor> role in source.Contributors.GroupBy(c => KeyOf(c, losses)))
        {
            string[] names = [.. role.Select(c => c.Name).Where(n => !string.IsNullOrWhiteSpace(n))];
            Add(lines, role.Key, names.Length == 1 ? names[0] : null);
            if (names.Length > 1)
                lines.Append(role.Key).Append(":\n").AppendJoin("", names.Select(n => $"- {Scalar(n)}\n"));
        }

        AddUnsaid("publisher", source.Publisher);
        AddUnsaid("published", source.PublicationDate?.ToString());
        AddUnsaid("rights", source.Rights?.Statement ?? source.Rights?.Status ?? source.Rights?.Uri);
        foreach (KeyedValue field in source.Fields)
        {
            if (IsKey(field.Key) && !document.Text.Contains(field.Value, StringComparison.Ordinal))
                Add(lines, field.Key, field.Value);
        }

        if (lines.Length > 0)
            output.Write($"---\n{lines}---\n\n");
        Formless.CountUnsaid(document, survey, losses);

        void AddUnsaid(string key, string? value)
        {
            if (value is not null && !IsSaid(value))
                Add(lines, key, value);
        }

        bool IsSaid(string value) => survey.Statements.Any(s => s.Text.Contains(value, StringComparison.Ordinal));
    }

    // A title may hold mark-up, so that what only looks like it needs backslashes.
    private static string? TitleOf(string? title)
    {
        if (title is null || PlainTitle.Of(title) == title)
            return title;
        var written = new StringBuilder(title.Length + 8);
        foreach (char c in title)
            written.Append(c is '*' or '_' or '`' or '~' or '[' or '<' or '{' or '!' or '#' or '\\' ? $"\\{c}" : c == '&' ? "&amp;" : c.ToString());
        return PlainTitle.Of(written.ToString()) == title ? written.ToString() : title;
    }

    // What the reader would take the title from.
    private static bool IsHeading(TextDocument document) => document.Source.Title is { } title && document.Headings.Any(
        h => string.Join(' ', h.ReadingText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == title);

    private static string KeyOf(Contributor contributor, WriteLosses losses)
    {
        if (contributor.Role.Value is "author" or "editor" or "translator" or "interviewer" or "interviewee" or "transcriber" or "speaker")
            return contributor.Role.Value;
        losses.Add("the part that a contributor had", "parts that contributors had", null);
        return "contributor";
    }

    private static bool IsKey(string key) => key.Length is > 0 and <= 40 && char.IsAsciiLetter(key[0]) && key is not ("speakers" or "entities" or "convention")
        && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ') && key[^1] != ' ';

    private static void Add(StringBuilder lines, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            lines.Append(key).Append(": ").Append(Scalar(value.Trim())).Append('\n');
    }

    // In quotation marks where it would be read as something else.
    private static string Scalar(string value)
    {
        bool isPlain = (char.IsLetterOrDigit(value[0]) || value[0] is '(' or '©' or '“' or '„' or '«' or '/' or '+') && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
            && value[^1] is not (':' or ' ') && !value.Any(char.IsControl) && value.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "~" or "y" or "n")
            && !(value.All(c => char.IsAsciiDigit(c) || c is '.' or '_' or ',' or 'x' or 'e' or '+') && !value.All(char.IsAsciiDigit));
        if (isPlain)
            return value;
        var quoted = new StringBuilder("\"");
        foreach (char c in value)
        {
            quoted.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
