using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using TextModel.Cli;
using TextModel.Entities;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

/// <summary>Identifiers and matches are the same whether a program has ICU or not; the tool has not, most programs have.</summary>
public class GlobalizationTests
{
    // Letters with marks, as one character and as two, a ligature, other scripts, and cases that languages treat in their own way.
    private const string Talk =
        "Jürgen Müller: Wer war bei Zoë Béranger?\n\nThảo Nguyễn: Jurgen Mu\u0308ller und ŁÓDŹ, sagt Zoe\u0308 Be\u0301ranger.\n\nİpek Işık: Straße, STRASSE, ΌΜΗΡΟΣ, Όμηρος, Чайковский.\n\n"
        + "Мария Чайкина: Я видела Чаи\u0306ковский. ﬁn.\n\nMu\u0308ller: Łódź?\n\nנועה: שלום.\n\nThảo Nguyễn: Gut.\n\nİpek Işık: Ja.\n";

    private const string Names = "id,name,type\nMüller,Jürgen Müller,person\n,Zoë Béranger,person\n,Łódź,place\n,Όμηρος,person\n,Чайковский,person\nIşık,Işık,person\n";

    [Fact]
    public void Identifiers_and_matches_are_these_without_ICU() => Assert.Equal(
        """
        müller nguyễn işık чайкина müller נועה nguyễn işık
        Zoë Béranger = zoë-béranger
        Müller = Müller
        ŁÓDŹ = Łódź
        Zoë Béranger = zoë-béranger
        ΌΜΗΡΟΣ = Όμηρος
        Όμηρος = Όμηρος
        Чайковский = Чайковский
        Чайковский = Чайковский
        Łódź = Łódź
        """,
        Describe(Run(isInvariant: true)));

    [IcuFact]
    public void The_same_file_is_written_with_and_without_ICU() => Assert.Equal(Run(isInvariant: true), Run(isInvariant: false));

    [Fact]
    public void A_letter_with_a_mark_is_one_character_in_one_way()
    {
        var plain = new Dictionary<char, char>();
        Diacritics.ForEach((marked, letter) => plain.Add(marked, letter));
        (char Letter, char Mark, char Whole)[] all = [.. Composition.All];
        Assert.Equal(all.Length, all.Select(p => p.Whole).Distinct().Count());
        Assert.All(all, p => Assert.True(char.IsLetter(p.Letter) && char.IsLetter(p.Whole) && Composition.IsMark(p.Mark) && char.IsUpper(p.Letter) == char.IsUpper(p.Whole) | p.Mark == '\u0345'));
        // Each is the same plain letter with marks; few letters of the other table are none of Unicode's.
        Assert.All(all.Where(p => plain.ContainsKey(p.Whole)), p => Assert.Equal(plain[p.Whole], plain.GetValueOrDefault(p.Letter, p.Letter)));
        Assert.Equal("ØøĐđĦħıŁłŦŧ".Order(), plain.Keys.Except(all.Select(p => p.Whole)).Where(char.IsLetter).Where(c => c < '\u1F00').Order());
        Assert.Equal("Müller ệ x\u0323\u0301 Ǻ й", Composition.Compose("Mu\u0308ller e\u0323\u0302 x\u0323\u0301 A\u030A\u0301 и\u0306"));
    }

    [Theory]
    [InlineData("Müller", "Mu\u0308ller")]
    [InlineData("Mu\u0308ller", "Müller")]
    [InlineData("Thảo", "Tha\u0309o")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    public void A_name_is_found_however_its_marks_are_written(string name, string text)
    {
        TextDocument document = TextDocument.Create($"Das war {text}, sagt sie.");
        foreach (GazetteerOptions options in new GazetteerOptions[] { new(), new() { IgnoreCase = true }, new() { IgnoreDiacritics = true } })
            Assert.Equal(text, Assert.Single(document.Annotate(new Gazetteer([new Entity { Id = "x", Kind = EntityKind.Person, Label = name }], options)).Document.Mentions).Text);
        Assert.Empty(document.Annotate(new Gazetteer([new Entity { Id = "x", Kind = EntityKind.Person, Label = Composition.Compose(name)[..^1] + "x" }])).Document.Mentions);
    }

    private static string Describe(string xml)
    {
        TextDocument document = TextDocument.Parse(xml).Document;
        return string.Join('\n', document.Mentions.Select(m => $"{Composition.Compose(m.Text)} = {m.EntityId}").Prepend(string.Join(' ', document.Turns.Select(t => t.SpeakerId))));
    }

    private static string Run(bool isInvariant)
    {
        using CliFolder folder = new CliFolder().With("talk.txt", Talk).With("names.csv", Names);
        string tool = typeof(CommandLine).Assembly.Location;
        string config = Path.ChangeExtension(tool, ".runtimeconfig.json");
        // The tool says itself that it does without; what it says wins over the variable.
        File.WriteAllText(folder["other.runtimeconfig.json"], File.ReadAllText(config).Replace("\"System.Globalization.Invariant\": true", $"\"System.Globalization.Invariant\": {(isInvariant ? "true" : "false")}", StringComparison.Ordinal));
        var start = new ProcessStartInfo("dotnet",
            ["exec", "--runtimeconfig", folder["other.runtimeconfig.json"], "--depsfile", Path.ChangeExtension(tool, ".deps.json"), tool, "annotate", folder["talk.txt"], "--entities", folder["names.csv"], "--ignore-case", "-q", "-o", folder["out.xml"]])
        {
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = isInvariant ? "1" : "0";
        using Process process = Process.Start(start)!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", said);
        return File.ReadAllText(folder["out.xml"], Encoding.UTF8);
    }
}

/// <summary>A test that needs ICU; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IcuFactAttribute : FactAttribute
{
    private static readonly string[] Libraries = [.. Enumerable.Range(50, 50).Select(v => $"libicuuc.so.{v}"), "libicucore.dylib", "icu.dll"];

    public IcuFactAttribute() => Skip = Array.Exists(Libraries, IsThere) ? null : "ICU (libicu) is not installed; the values without it are tested beside.";

    private static bool IsThere(string library)
    {
        if (!NativeLibrary.TryLoad(library, out nint handle))
            return false;
        NativeLibrary.Free(handle);
        return true;
    }
}
