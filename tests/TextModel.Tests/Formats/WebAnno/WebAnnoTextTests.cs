using TextModel.Formats;
using TextModel.Formats.WebAnno;

namespace TextModel.Tests.Formats.WebAnno;

/// <summary>The text of a file is what its sentences say, wherever its tokens differ from it.</summary>
public class WebAnnoTextTests
{
    private const string Head = "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n\n";

    [Theory]
    [InlineData("Mira (north) met Holt & co.", "1-1\t0-4\tMira\t_\tPER\n1-2\t5-6\t-LRB-\t_\t_\n1-3\t6-11\tnorth\t_\t_\n1-4\t11-12\t-RRB-\t_\t_\n1-5\t13-16\tmet\t_\t_\n1-6\t17-21\tHolt\t_\tPER\n1-7\t22-23\t&amp;\t_\t_\n1-8\t24-26\tco\t_\t_\n1-9\t26-27\t.\t_\t_", 3, "-LRB-")]
    [InlineData("“Mira” met Holt.", "1-1\t0-1\t``\t_\t_\n1-2\t1-5\tMira\t_\tPER\n1-3\t5-6\t''\t_\t_\n1-4\t7-10\tmet\t_\t_\n1-5\t11-15\tHolt\t_\tPER\n1-6\t15-16\t.\t_\t_", 2, "``")]
    [InlineData("Mira met don't Holt.", "1-1\t0-4\tMira\t_\tPER\n1-2\t5-8\tmet\t_\t_\n1-3\t9-11\tdo\t_\t_\n1-4\t11-14\tnot\t_\t_\n1-5\t15-19\tHolt\t_\tPER\n1-6\t19-20\t.\t_\t_", 1, "not")]
    public void The_text_is_what_the_sentence_says_and_other_forms_stay_with_their_tokens(string text, string tokens, int differing, string form)
    {
        string file = $"{Head}#Text={text}\n{tokens}\n";
        AnnotationReadResult read = Read(file);
        Assert.Equal(text, read.Annotations.Text);
        Diagnostic said = Assert.Single(read.Diagnostics);
        Assert.Equal("TM0420", said.Code);
        Assert.Contains($"{differing} tokens", said.Message, StringComparison.Ordinal);
        Assert.Equal(differing, read.Annotations.Items.Count(i => i.Features["FORM"] is not null));
        Assert.Contains(read.Annotations.Items, i => i.Features["FORM"] == form);
        TextDocument document = TextDocument.Parse(file, new() { Format = "webanno" }).Document;
        Assert.Equal(["Mira", "Holt"], document.Mentions.Select(m => m.Text));
        Assert.Equal(file, document.ToString(new WriteOptions { Format = "webanno" }));
    }

    [Fact]
    public void An_edit_leaves_forms_as_they_stand()
    {
        string file = Head + "#Text=Mira (north) met Holt\n1-1\t0-4\tMira\t_\tPER\t\n1-2\t5-6\t-LRB-\t_\t_\t\n1-3\t6-11\tnorth\t_\t_\t\n1-4\t11-12\t-RRB-\t_\t_\t\n1-5\t13-16\tmet\t_\t_\t\n1-6\t17-21\tHolt\t_\tPER\t\n";
        TextDocument document = TextDocument.Parse(file, new() { Format = "webanno" }).Document;
        EntityMention holt = document.Mentions[1];
        TextDocument edited = document.Edit(e => e.Replace(holt, holt with { Kind = EntityKind.Place }));
        using var output = new MemoryStream();
        Assert.Empty(edited.Write(output, new WriteOptions { Format = "webanno" }));
        Assert.Equal(file.Replace("Holt\t_\tPER", "Holt\t_\tLOC", StringComparison.Ordinal), TextInput.FromBytes(output.ToArray()).Text.Text);
    }

    [Fact]
    public void A_sentence_may_begin_with_white_space()
    {
        string file = Head + "#Text=Holt notes\n1-1\t0-4\tHolt\t_\tPER\n1-2\t5-10\tnotes\t_\t_\n\n#Text=  Mira value\n2-1\t13-17\tMira\t_\tPER\n2-2\t18-23\tvalue\t_\t_\n\n#Text=Ende\n3-1\t24-28\tEnde\t_\t_\n";
        AnnotationReadResult read = Read(file);
        Assert.Empty(read.Diagnostics);
        Assert.Equal("Holt notes\n  Mira value\nEnde", read.Annotations.Text);
    }

    [Fact]
    public void Offsets_that_begin_anew_in_each_sentence_are_read_one_sentence_behind_another()
    {
        AnnotationReadResult read = Read(Head + "#Text=Holt left\n1-1\t0-4\tHolt\t_\tPER\n1-2\t5-9\tleft\t_\t_\n\n#Text=Mira too\n2-1\t0-4\tMira\t_\tPER\n2-2\t5-8\ttoo\t_\t_\n");
        Assert.Equal("Holt left\nMira too", read.Annotations.Text);
        Assert.Equal(["Holt", "Mira"], read.Annotations.Items.Where(i => i.Kind == StandOffKind.Span).Select(i => i.Quote!));
        Assert.Single(read.Diagnostics, d => d.Code == "TM0416");
    }

    [Fact]
    public void A_file_without_the_texts_of_its_sentences_is_read_from_its_tokens()
    {
        AnnotationReadResult read = Read(Head + "1-1\t0-4\tHolt\t_\tPER\n1-2\t5-6\t-LRB-\t_\t_\n1-3\t6-9\tnow\t_\t_\n");
        Assert.Equal("Holt -now", read.Annotations.Text);
        Assert.Equal(9, read.Annotations.Items.Max(i => i.Spans[0].End));
    }

    [Fact]
    public void Early_files_of_version_3_have_offsets_before_the_text()
    {
        string file = "#FORMAT=WebAnno TSV 3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value\n\n\n#Text=0-16#Mira is at Holt .\n"
            + "1-1\t0-4\tMira\tPER||PER\n1-2\t5-7\tis\t_\n-->1-2.1\t6-7\ts\t_\n1-3\t8-10\tat\t_\n1-4\t11-15\tHolt\tLOC|LOC[1]\n1-5\t16-17\t.\t_\n";
        AnnotationReadResult read = Read(file);
        Assert.Empty(read.Diagnostics);
        Assert.Equal("Mira is at Holt .", read.Annotations.Text);
        Assert.Equal(["Mira", "Mira", "Holt", "Holt"], read.Annotations.Items.Where(i => i.Kind == StandOffKind.Span).Select(i => i.Quote!));
    }

    [Theory]
    [InlineData("#id=1\n#text=Mira left .\n1\tMira\t_\tNNP\tB-PER\n")]
    [InlineData(" # de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity | value\n#id=1\n#text=Mira left .\n1-1\tMira\tB-PER\n")]
    public void Versions_1_and_2_are_refused_with_what_to_do(string file)
    {
        AnnotationReadResult read = Read(file);
        Diagnostic said = Assert.Single(read.Diagnostics);
        Assert.Equal("TM0417", said.Code);
        Assert.Contains("version 1 or 2", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_are_undone_and_identifiers_say_who_is_meant()
    {
        string file = Head + "#Text=Mira at See_Tal, O->Bell, Ada, Tarn\n1-1\t0-4\tMira\thttps://ex.org/a\\_b\tPER\n1-2\t5-7\tat\t_\t_\n1-3\t8-15\tSee_Tal\t\\*\tLOC\n1-4\t15-16\t,\t_\t_\n"
            + "1-5\t17-24\tO->Bell\thttps://ex.org/x\\->y\\|z\\[1\\]\tPER\\_X\n1-6\t24-25\t,\t_\t_\n1-7\t26-29\tAda\tQ42\tPER\n1-8\t29-30\t,\t_\t_\n1-9\t31-35\tTarn\t118540001\tLOC\n";
        ReadResult read = TextDocument.Parse(file, new() { Format = "webanno" });
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            ["Mira person URI=https://ex.org/a_b", "See_Tal place ", "O->Bell PER_X URI=https://ex.org/x->y|z[1]", "Ada person Wikidata=Q42", "Tarn place identifier=118540001"],
            read.Document.Mentions.Select(m => $"{m.Text} {m.Kind} {string.Join(' ', m.EntityId is null ? [] : m.Entity.Identifiers.Select(i => $"{i.Key}={i.Value}"))}"));
        Assert.Equal(file, read.Document.ToString(new WriteOptions { Format = "webanno" }));
    }

    [Fact]
    public void A_layer_with_slots_is_no_layer_of_names_even_if_none_is_filled()
    {
        string file = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Event|kind|ROLE_webanno.custom.Event:args_webanno.custom.EventArgsLink|uima.tcas.Annotation\n"
            + "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n\n#Text=Mira met Holt\n"
            + "1-1\t0-4\tMira\t_\t_\t_\t_\tPER\n1-2\t5-8\tmet\tmeeting\t_\t_\t_\t_\n1-3\t9-13\tHolt\t_\t_\t_\t_\tPER\n";
        ReadResult read = TextDocument.Parse(file, new() { Format = "webanno" });
        Assert.Equal(["Mira", "Holt"], read.Document.Mentions.Select(m => m.Text));
        Assert.Equal(file, read.Document.ToString(new WriteOptions { Format = "webanno" }));
        using var output = new MemoryStream();
        Assert.Contains(read.Document.Write(output, new WriteOptions { Format = "tei" }), d => d.Code == "TM0005" && d.Message.Contains("webanno.custom.Event", StringComparison.Ordinal));
    }

    private static AnnotationReadResult Read(string file) => WebAnnoFormat.Format.Annotations!.Read(TextInput.FromString(file), ReadOptions.Default);
}
