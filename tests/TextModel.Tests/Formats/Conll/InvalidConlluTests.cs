using TextModel.Formats;
using TextModel.Formats.Brat;
using TextModel.Formats.Conll;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Conll;

public class InvalidConlluTests
{
    [SharedFact]
    public void Every_file_that_is_invalid_on_level_one_gets_a_diagnostic_with_line_and_column() => Assert.All(Shared.Files("conllu/ud-tools/invalid-level1"), path =>
    {
        AnnotationReadResult read = ConllFormat.Universal.Annotations!.Read(TextInput.FromFile(path), ReadOptions.Default);
        Assert.NotEmpty(read.Diagnostics);
        Assert.All(read.Diagnostics, d => Assert.NotNull(d.Position));
        Assert.NotEqual("", read.Annotations.Text);
    });

    [SharedFact]
    public void Every_valid_file_gets_none() => Assert.All(Shared.Files("conllu/ud-tools/valid"), path =>
        Assert.Empty(ConllFormat.Universal.Annotations!.Read(TextInput.FromFile(path), ReadOptions.Default).Diagnostics));

    [SharedFact]
    public void A_file_that_only_has_the_ending_of_brat_gets_a_diagnostic_for_each_line()
    {
        AnnotationReadResult read = BratFormat.Format.Annotations!.Read(TextInput.FromFile(Shared.Path("corpus/brat/litbank-quotations/158_emma_brat.ann")), ReadOptions.Default);
        Assert.Equal(20, read.Diagnostics.Count(d => d.Code == "TM0416" && d.Position is { Column: 1 }));
        Assert.True(read.HasErrors);
    }

    [Theory]
    [InlineData("1\ta\t_\n", "1:1", "3 columns")]
    [InlineData("1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n3\tb\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "2:1", "the word 3 after the word 1")]
    [InlineData("x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "1:1", "'x' where a token's number")]
    public void What_is_not_understood_is_said_with_its_place(string text, string place, string what)
    {
        Diagnostic said = AnnotationSet.Parse(text, new() { Format = "conllu" }).Diagnostics[0];
        Assert.Equal(place, said.Position.ToString());
        Assert.Contains(what, said.Message, StringComparison.Ordinal);
    }
}
