namespace TextModel.Tests.Model;

/// <summary>Pairs that were added to one another share their memory, and nobody sees it.</summary>
public class KeyedValuesSharingTests
{
    [Fact]
    public void What_is_added_to_the_same_pairs_twice_stays_apart()
    {
        KeyedValues one = [new("a", "1")];
        KeyedValues two = one.Add("b", "2"), other = one.Add("c", "3");
        KeyedValues three = two.Add("d", "4"), beside = two.Add("e", "5");

        Assert.Equal([new("a", "1")], one);
        Assert.Equal([new("a", "1"), new("b", "2")], two);
        Assert.Equal([new("a", "1"), new("c", "3")], other);
        Assert.Equal([new("a", "1"), new("b", "2"), new("d", "4")], three);
        Assert.Equal([new("a", "1"), new("b", "2"), new("e", "5")], beside);
        Assert.Equal("2", three["b"]);
        Assert.Null(two["d"]);
        Assert.Equal(KeyedValues.Empty.Add("a", "1"), one);
        Assert.Empty(KeyedValues.Empty);
        Assert.Equal("[a: 1, c: 3]", other.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => one[1]);
    }

    [Fact]
    public void Any_number_can_be_added()
    {
        KeyedValues pairs = KeyedValues.Empty;
        for (int i = 0; i < 1_000_000; i++)
            pairs = pairs.Add("a", "b");

        Assert.Equal(1_000_000, pairs.Count);
    }
}
