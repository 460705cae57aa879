using System.Text;

namespace TextModel.Tests.Formats.Exchange;

public class MergeTests
{
    private const string Text = "Klara Venn met Jana Milo. Then Klara Venn left for Lindau.";

    [Fact]
    public void An_annotation_that_agrees_with_the_text_is_taken_as_it_is()
    {
        MergeResult result = Document(Text).Merge(Set(Text, Item(0, 10, "Klara Venn")));
        Assert.Equal(MergeOutcome.Exact, Assert.Single(result.Annotations).Outcome);
        Assert.Equal((new TextSpan(0, 10), EntityKind.Person), (result.Document.Mentions[0].Span, result.Document.Mentions[0].Kind));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_quotation_that_stands_elsewhere_once_is_moved_and_said_so()
    {
        MergeResult result = Document("Yes. " + Text).Merge(Set(null, Item(15, 24, "Jana Milo")));
        Assert.Equal(MergeOutcome.Moved, result.Annotations[0].Outcome);
        Assert.Equal("Jana Milo", result.Document.Mentions[0].Text);
        Assert.Equal("TM0410", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Of_several_places_the_one_with_the_same_text_around_it_is_taken()
    {
        MergeResult result = Document("Yes. " + Text).Merge(Set(Text, Item(31, 41, "Klara Venn")));
        Assert.Equal((MergeOutcome.Moved, 36), (result.Annotations[0].Outcome, result.Document.Mentions[0].Start));
    }

    [Fact]
    public void The_nearest_words_on_both_sides_tell_the_place_where_the_farther_ones_have_changed()
    {
        MergeResult result = Document("Oh, Klara Venn met me. Then Klara Venn left for Bregenz.").Merge(Set("Poor me. Then Klara Venn left for Lindau with all her things, by the early train.", Item(14, 24, "Klara Venn")));
        Assert.Equal((MergeOutcome.Moved, 28), (result.Annotations[0].Outcome, result.Document.Mentions[0].Start));
        Assert.Equal(MergeOutcome.Ambiguous, Document("Klara Venn left. Then Klara Venn came.").Merge(Set("Then Klara Venn left.", Item(5, 15, "Klara Venn"))).Annotations[0].Outcome);
    }

    [Fact]
    public void A_mark_that_says_no_more_than_the_documents_own_is_not_added()
    {
        Entity venn = new() { Id = "venn", Kind = EntityKind.Person, Label = "Klara Venn" };
        TextDocument document = TextDocument.Create(Text, [new EntityMention { Span = new(0, 10), Kind = EntityKind.Person, EntityId = "venn" }], entities: [venn]);
        Assert.Equal(document, document.Merge(Set(Text, Item(0, 10, "Klara Venn"))).Document);
        Assert.Equal(document, document.Merge(Set(Text, Item(0, 10, "Klara Venn")), new() { Replace = true }).Document);
        Assert.Equal(2, document.Merge(Set(Text, Item(0, 10, "Klara Venn")), new() { Layer = "anna" }).Document.Mentions.Count);
    }

    [Fact]
    public void A_speaker_is_linked_to_a_person_who_comes_with_the_set_and_to_none_whom_the_document_had()
    {
        Speaker speaker = new() { Id = "s1", Name = "Klara Venn" };
        TextDocument had = TextDocument.Create(Text, speakers: [speaker], entities: [new Entity { Id = "venn", Kind = EntityKind.Person, Label = "Klara Venn" }]);
        Assert.Same(had, had.Merge(AnnotationSet.Of(had)).Document);
        TextDocument merged = had.Merge(Set(Text, Item(15, 24, "Jana Milo"))).Document;
        Assert.Equal((1, null), (merged.Mentions.Count, merged.Speakers["s1"]!.EntityId));
        TextDocument without = TextDocument.Create(Text, speakers: [speaker]);
        StandOffItem venn = Item(0, 10, "Klara Venn") with { Features = [new("entity", "venn"), new("label", "Klara Venn"), new("identifier:GND", "7")] };
        Assert.Equal("venn", without.Merge(Set(Text, venn)).Document.Speakers["s1"]!.EntityId);
    }

    [Fact]
    public void Of_marks_that_differ_in_white_space_alone_those_that_were_not_removed_are_kept()
    {
        TextDocument document = TextDocument.Create(Text, [new EntityMention { Span = new(0, 11), Kind = EntityKind.Person }, new EntityMention { Span = new(0, 10), Kind = EntityKind.Person }]);
        AnnotationSet set = AnnotationSet.Of(document);
        Assert.Equal(document, document.Merge(set, new() { Replace = true }).Document);
        for (int i = 0; i < 2; i++)
            Assert.Equal(document.Mentions[i].Span, Assert.Single(document.Merge(set with { Items = [set.Items[i]] }, new() { Replace = true }).Document.Mentions).Span);
        // Tools that cut the white space off have both at the same place.
        AnnotationSet cut = set with { Items = [.. set.Items.Select(i => i with { Spans = [new(0, 10)], Quote = "Klara Venn" })] };
        Assert.Equal(document, document.Merge(cut, new() { Replace = true }).Document);
    }

    [Fact]
    public void Nothing_is_guessed_where_several_places_fit()
    {
        MergeResult result = Document("Yes. " + Text).Merge(Set(null, Item(31, 41, "Klara Venn")));
        Assert.Equal((MergeOutcome.Ambiguous, null), (result.Annotations[0].Outcome, result.Annotations[0].Span));
        Assert.Empty(result.Document.Mentions);
        Assert.Equal("TM0411", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void What_the_text_does_not_have_any_more_is_lost()
    {
        MergeResult result = Document("Nobody came.").Merge(Set(null, Item(0, 10, "Klara Venn")));
        Assert.Equal(MergeOutcome.Lost, result.Annotations[0].Outcome);
        Assert.Equal("TM0412", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_quotation_that_stands_at_the_old_place_by_chance_is_not_taken_for_it()
    {
        // "an" stands at 6 in the new text too, but in another word.
        MergeResult result = Document("a long day, and an end").Merge(Set("Here: an end", Item(6, 8, "an")));
        Assert.Equal((MergeOutcome.Moved, 16), (result.Annotations[0].Outcome, result.Document.Mentions[0].Start));
    }

    [Fact]
    public void Offsets_without_a_quotation_are_unverified()
    {
        MergeResult result = Document(Text).Merge(Set(null, Item(0, 10, null)));
        Assert.Equal(MergeOutcome.Unverified, result.Annotations[0].Outcome);
        Assert.Equal("Klara Venn", result.Document.Mentions[0].Text);
    }

    [Fact]
    public void Texts_that_differ_in_white_space_alone_lead_to_the_same_letters()
    {
        MergeResult result = Document("Klara\r\nVenn  met\tJana Milo. Then\nKlara Venn left for Lindau.\n").Merge(Set(Text, Item(31, 41, "Klara Venn")));
        Assert.Equal((MergeOutcome.Moved, "Klara Venn", 33), (result.Annotations[0].Outcome, result.Document.Mentions[0].Text, result.Document.Mentions[0].Start));
    }

    [Fact]
    public void Code_points_lead_to_the_right_place_behind_astral_characters()
    {
        MergeResult result = Document("\U0001F600 e\u0301 Jana").Merge(Set(null, Item(5, 9, "Jana")) with { OffsetUnit = OffsetUnit.CodePoint });
        Assert.Equal((MergeOutcome.Exact, "Jana"), (result.Annotations[0].Outcome, result.Document.Mentions[0].Text));
    }

    [Fact]
    public void Annotators_stand_side_by_side_on_layers_and_what_is_there_is_not_doubled()
    {
        AnnotationSet set = Set(Text, Item(0, 10, "Klara Venn"));
        TextDocument document = Document(Text).Merge(set, new() { Layer = "anna" }).Document.Merge(set, new() { Layer = "ben" }).Document.Merge(set, new() { Layer = "ben" }).Document;
        Assert.Equal(["anna", "ben"], document.Mentions.Select(m => m.Layer));
    }

    [Fact]
    public void Replacing_takes_away_what_the_annotator_removed_from_the_layer_and_nothing_else()
    {
        TextDocument document = Document(Text).Merge(Set(Text, Item(0, 10, "Klara Venn"), Item(15, 24, "Jana Milo") with { Id = "T2" }), new() { Layer = "anna" }).Document;
        document = document.Merge(Set(Text, Item(51, 57, "Lindau"))).Document;
        document = document.Merge(Set(Text, Item(0, 10, "Klara Venn")), new() { Layer = "anna", Replace = true }).Document;
        Assert.Equal(["Klara Venn", "Lindau"], document.Mentions.Select(m => m.Text));
    }

    [Fact]
    public void An_annotation_in_parts_moves_with_its_distances()
    {
        StandOffItem item = Item(0, 5, "Klara left") with { Spans = [new(0, 5), new(42, 46)] };
        MergeResult result = Document("Oh! Klara Venn met Jana Milo. Then Klara Venn left for Lindau.").Merge(Set(null, item with { Spans = [new(31, 36), new(42, 46)] }));
        Assert.Equal((MergeOutcome.Moved, new TextSpan(35, 50)), (result.Annotations[0].Outcome, result.Annotations[0].Span!.Value));
        Assert.Contains(result.Diagnostics, d => d.Code == "TM0415");
        Assert.Equal(MergeOutcome.Exact, Document(Text).Merge(Set(null, item)).Annotations[0].Outcome);
    }

    [Fact]
    public void A_file_of_brat_comes_back_with_its_entity_under_the_documents_identifier()
    {
        Entity venn = new() { Id = "venn", Kind = EntityKind.Person, Label = "Klara Venn", Identifiers = [new("VIAF", "1")] };
        TextDocument document = TextDocument.Create(Text, [new EntityMention { Span = new(0, 10), Kind = EntityKind.Person, EntityId = "venn" }], entities: [venn]);
        using var output = new MemoryStream();
        document.Write(output, new WriteOptions { Format = "brat" });
        string ann = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal("T1\tPER 0 10\tKlara Venn\nN1\tReference T1 entity:venn\tKlara Venn\nN2\tReference T1 VIAF:1\tKlara Venn\n", ann);
        Assert.Equal(document, document.Merge(AnnotationSet.Parse(ann, new() { Format = "brat" }).Annotations).Document);
    }

    [Fact]
    public void A_quotation_with_its_white_space_collapsed_is_found_and_twins_with_other_white_space_count()
    {
        TextDocument document = TextDocument.Parse(SmallTei.Spaces, new() { Format = "tei" }).Document;
        MergeResult result = document.Merge(Set(null, Quote("Mira is a queen"), Quote("Mira Holt"), Quote("The Overs")));
        Assert.Equal([MergeOutcome.Moved, MergeOutcome.Ambiguous, MergeOutcome.Moved], result.Annotations.Select(a => a.Outcome));
        Assert.Equal(["Mira is\n     a queen", "The\u00A0Overs"], result.Document.Mentions.Select(m => m.Text));
        int at = document.Text.IndexOf("Mira is", StringComparison.Ordinal);
        Assert.Equal(MergeOutcome.Exact, document.Merge(Set(document.Text, Item(at, at + "Mira is\n     a queen".Length, "Mira is a queen"))).Annotations[0].Outcome);
    }

    [Fact]
    public void A_quotation_of_what_is_read_is_found_where_markup_cuts_it()
    {
        TextDocument document = TextDocument.Parse(SmallTei.Document("<p>Then Mi<fw>12</fw><pb break=\"no\"/>ra left <choice><sic>Trnby</sic><corr>Tarnby</corr></choice> Bay.</p>"), new() { Format = "tei" }).Document;
        MergeResult result = document.Merge(Set(null, Quote("Mira left"), Quote("left Tarnby Bay")));
        Assert.All(result.Annotations, a => Assert.Equal(MergeOutcome.Moved, a.Outcome));
        Assert.Equal(["Mi12ra left", "left TrnbyTarnby Bay"], result.Document.Mentions.Select(m => m.Text));
        Assert.Equal(["Mira left", "left Tarnby Bay"], result.Document.Mentions.Select(m => m.ReadingText));
    }

    private static StandOffItem Quote(string quote) => new() { Id = quote, Type = "PER", Quote = quote };

    private static TextDocument Document(string text) => TextDocument.Create(text);

    private static AnnotationSet Set(string? text, params StandOffItem[] items) => new() { Text = text, Items = [.. items] };

    private static StandOffItem Item(int start, int end, string? quote) => new() { Id = "T1", Type = "PER", Spans = [new(start, end)], Quote = quote };
}
