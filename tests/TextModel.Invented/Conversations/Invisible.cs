using System.Text;

namespace TextModel.Invented.Conversations;

/// <summary>Characters that a reader does not see, or takes for others.</summary>
internal static class Invisible
{
    /// <summary>In and around labels.</summary>
    public static string InLabel(string label, Convention convention) => convention.Invisible switch
    {
        "nbsp" => label.Replace(' ', '\u00A0'),
        "zero-width" => $"\u200B{label}\u200B",
        "marks" => convention.Language.IsRightToLeft ? $"\u200F{label}\u200F" : $"\u200E{label}\u200E",
        _ => label,
    };

    /// <summary>In what stands around the label.</summary>
    public static string InTemplate(string template, Convention convention) => convention.Invisible switch
    {
        "nbsp" => template.Replace(' ', '\u00A0'),
        "zero-width" => template.Replace(" T", " \u200BT", StringComparison.Ordinal),
        "marks" when convention.Language.IsRightToLeft => template.Replace(" T", " \u200FT", StringComparison.Ordinal),
        "wide" => template.Replace(':', '：').Replace('(', '（').Replace(')', '）'),
        _ => template,
    };

    /// <summary>In what is said.</summary>
    public static string InSpeech(string text, string invisible)
    {
        if (invisible != "soft-hyphens")
            return text;
        var result = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            bool letters = word.Length >= 8 && word.All(char.IsLetter);
            result.Append(result.Length > 0 ? " " : "").Append(letters ? word.Insert(word.Length / 2, "\u00AD") : word);
        }

        return result.ToString();
    }

    /// <summary>In the whole file.</summary>
    public static string InFile(string content, string invisible) => invisible switch
    {
        "bom" => "\uFEFF" + content,
        "crlf" => content.ReplaceLineEndings("\r\n"),
        _ => content,
    };
}
