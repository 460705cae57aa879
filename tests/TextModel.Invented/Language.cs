using System.Collections.Frozen;
using System.Reflection;

namespace TextModel.Invented;

/// <summary>Words and sentences of a language: the file of its name in <c>Languages</c>, with lines of the form <c>key: value|value</c>.</summary>
/// <remarks>A <c>#</c> in a sentence stands for a thing or a name.</remarks>
internal sealed class Language
{
    private static readonly FrozenDictionary<string, Language> Known = Load();

    private readonly FrozenDictionary<string, string[]> lines;

    private Language(string code, string text)
    {
        Code = code;
        lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(": ", 2)).ToFrozenDictionary(l => l[0], l => l[1].Split('|', StringSplitOptions.TrimEntries), StringComparer.Ordinal);
        HasCase = char.IsUpper(this["family"][0], 0);
    }

    /// <summary>All languages, by their codes in alphabetical order.</summary>
    public static IReadOnlyList<Language> All { get; } = [.. Known.Values.OrderBy(l => l.Code, StringComparer.Ordinal)];

    /// <summary>The code, as <c>en</c>.</summary>
    public string Code { get; }

    /// <summary>Whether letters are large and small.</summary>
    public bool HasCase { get; }

    /// <summary>Whether its letters are Latin.</summary>
    public bool IsLatin => this["family"][0][0] < 0x250;

    /// <summary>Whether it is written without spaces, with punctuation of full width.</summary>
    public bool IsWide => lines.ContainsKey("wide");

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft => lines.ContainsKey("rtl");

    /// <summary>Whether titles follow the name.</summary>
    public bool TitleFollows => Code is "zh" or "ja" or "ko";

    /// <summary>Whether what modifies a clause stands before it.</summary>
    public bool TailFirst => lines.ContainsKey("tail-first");

    /// <summary>What stands between two words.</summary>
    public string Space => IsWide ? "" : " ";

    /// <summary>What ends a sentence.</summary>
    public string Stop => IsWide ? "。" : lines.ContainsKey("danda") ? "।" : ".";

    /// <summary>The words of a kind.</summary>
    public string[] this[string key] => lines[key];

    /// <summary>The language with this code.</summary>
    public static Language Of(string code) => Known[code];

    private static FrozenDictionary<string, Language> Load()
    {
        Assembly assembly = typeof(Language).Assembly;
        return assembly.GetManifestResourceNames().Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return new Language(name, reader.ReadToEnd().ReplaceLineEndings("\n"));
        }).ToFrozenDictionary(l => l.Code, StringComparer.Ordinal);
    }
}
