using TextModel.Entities;
using TextModel.Formats;
using TextModel.Formats.Cas;
using TextModel.Formats.WebAnno;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.WebAnno;

/// <summary>INCEpTION's own cases come in both formats: both must say the same.</summary>
public class InceptionSuiteTests
{
    [SharedFact]
    public void Tsv_and_xmi_of_one_case_give_the_same_annotations()
    {
        string[] cases = Shared.Files("webanno-tsv/inception-tsv3-suite");
        Assert.Equal(15, cases.Length);
        foreach (string tsv in cases)
        {
            string xmi = Path.ChangeExtension(tsv.Replace("webanno-tsv", "cas-xmi", StringComparison.Ordinal), ".xmi");
            AnnotationReadResult one = WebAnnoFormat.Format.Annotations!.Read(TextInput.FromFile(tsv), ReadOptions.Default);
            AnnotationReadResult other = CasFormat.Format.Annotations!.Read(TextInput.FromFile(xmi), ReadOptions.Default);
            string name = Path.GetFileName(Path.GetDirectoryName(tsv)!);
            Assert.Empty(one.Diagnostics);
            Assert.Empty(other.Diagnostics);
            Assert.Equal(one.Annotations.Text, other.Annotations.Text);
            string[] first = [.. Describe(one.Annotations)], second = [.. Describe(other.Annotations)];
            // This format cannot say that a span ends in white space: the case is there to show it.
            if (name == "testAnnotationWithTrailingWhitespace")
                first = [.. first.Select(l => l.Replace("Span 0..3 ", "Span 0..4 ", StringComparison.Ordinal))];
            Assert.True(first.SequenceEqual(second), $"{name}\n{string.Join('\n', first)}\n--\n{string.Join('\n', second)}");
        }
    }

    // Without the layers' names, which the TSV changes for its own, and numbers that only link within a file.
    private static IEnumerable<string> Describe(AnnotationSet set)
    {
        Dictionary<string, StandOffItem> byId = set.Items.ToDictionary(i => i.Id);
        return set.Items.Where(i => i.Kind is not StandOffKind.Structure).Select(Line).Order(StringComparer.Ordinal);

        string Line(StandOffItem item) =>
            $"{item.Kind} {(item.Kind == StandOffKind.Relation ? "" : string.Join(';', item.Spans))} "
            + $"{string.Join(',', item.Features.Where(f => f.Key is "value" or "id"))} {string.Join(',', item.Links.Select(Target))}";

        string Target(StandOffLink link)
        {
            StandOffItem target = byId[link.Target];
            // A slot's link is an object of its own in the CAS.
            if (target.Spans.IsEmpty && target.Links is [{ } through])
                return $"{link.Role}:{target.Features["role"]} {string.Join(';', byId[through.Target].Spans)}";
            return $"{link.Role} {string.Join(';', target.Spans)}";
        }
    }
}
