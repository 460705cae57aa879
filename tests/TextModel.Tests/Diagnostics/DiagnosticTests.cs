namespace TextModel.Tests.Diagnostics;

public class DiagnosticTests
{
    [Fact]
    public void P7_a_diagnostic_prints_as_compilers_print_them()
    {
        SourceText source = SourceText.From("one\ntwo", "talk.txt");
        Assert.Equal("talk.txt(2,2): warning TM0005: JSON cannot carry {0}: left out.",
            DiagnosticCodes.Loss.At(source, new(5, 6), "JSON", "{0}").ToString());
        Assert.Equal("(text): error TM0003: No reader knows the format 'x'. Known: text.",
            DiagnosticCodes.UnknownFormat.At(null, null, null, "x", "text").ToString());
    }

    [Fact]
    public void A_bag_keeps_so_many_of_each_code_and_counts_the_rest()
    {
        var bag = new DiagnosticBag(2);
        for (int i = 0; i < 5; i++)
            bag.Add(DiagnosticCodes.Loss.At("a.txt", null, null, "JSON", i));
        Assert.False(bag.HasErrors);
        bag.Add(DiagnosticCodes.UnknownFormat.At("a.txt", null, null, "x", "y"));
        Assert.True(bag.HasErrors);
        Assert.Equal(
            ["JSON cannot carry 0: left out.", "JSON cannot carry 1: left out.", "No reader knows the format 'x'. Known: y.",
             "3 further diagnostics with the code TM0005 are not shown."],
            bag.ToImmutable().Select(d => d.Message));
        Assert.All(bag.ToImmutable(), d => Assert.Equal("a.txt", d.Path));
    }

    [Fact]
    public void An_error_beyond_the_limit_is_still_an_error()
    {
        var bag = new DiagnosticBag(1);
        bag.Add(DiagnosticCodes.Loss.At(null, null, null, "a", "b"));
        bag.Add(new() { Code = DiagnosticCodes.Loss.Code, Severity = DiagnosticSeverity.Error, Message = "m" });
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void A_limit_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new DiagnosticBag(0));
}
