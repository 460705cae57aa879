namespace TextModel.Tests.Model;

public class ValueTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are()
    {
        ValueList<string> one = ["Q.", "Question."], two = one.Take(1).ToValueList().Add("Question.");
        Assert.True(one == two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.True(one != ["Question.", "Q."]);
        Assert.Equal("[Q., Question.]", one.ToString());
        Assert.Equal(new Speaker { Id = "a", Labels = one }, new Speaker { Id = "a", Labels = two });
    }

    [Fact]
    public void A_list_that_was_never_set_is_an_empty_list()
    {
        ValueList<string> unset = default, empty = [];
        Assert.Equal(unset, empty);
        Assert.Equal(unset.GetHashCode(), empty.GetHashCode());
        Assert.True(unset.IsEmpty);
        Assert.Empty(unset);
        Assert.True(unset.AsSpan().IsEmpty);
        Assert.Equal(["a"], unset.Add("a"));
        Assert.Contains("0 items", Assert.Throws<ArgumentOutOfRangeException>(() => unset[0]).Message);
    }

    [Fact]
    public void Keyed_values_keep_their_order_and_give_the_first_value_of_a_key()
    {
        KeyedValues values = [new("VIAF", "1"), new("GND", "2"), new("VIAF", "3")];
        Assert.Equal(("1", null), (values["VIAF"], values["viaf"]));
        Assert.Equal(values, KeyedValues.Empty.Add("VIAF", "1").Add("GND", "2").Add("VIAF", "3"));
        Assert.Equal(values.GetHashCode(), KeyedValues.Empty.Add("VIAF", "1").Add("GND", "2").Add("VIAF", "3").GetHashCode());
        Assert.NotEqual(values, [new("GND", "2"), new("VIAF", "1"), new("VIAF", "3")]);
        Assert.Same(KeyedValues.Empty, KeyedValues.Create([]));
        Assert.Equal("[VIAF: 1, GND: 2, VIAF: 3]", values.ToString());
    }

    [Fact]
    public void A_tag_knows_its_local_name()
    {
        Assert.Equal("u", new Tag { Name = "tei:u" }.LocalName);
        Assert.Equal("u", new Tag { Name = "u" }.LocalName);
        Assert.Equal("b", new Tag { Name = "u", Attributes = [new("a", "b")] }["a"]);
    }

    [Fact]
    public void A_register_of_a_hundred_thousand_finds_each_by_its_identifier()
    {
        TextDocument document = TextDocument.Create("", null, null, Enumerable.Range(0, 100_000).Select(i => new Speaker { Id = $"s{i}" }));
        for (int i = 0; i < 100_000; i++)
            Assert.Same(document.Speakers[i], document.Speakers[$"s{i}"]);
        Assert.Null(document.Speakers["nobody"]);
    }
}
