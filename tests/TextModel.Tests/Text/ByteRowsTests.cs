namespace TextModel.Tests.Text;

/// <summary>Lists in bytes hold what a list holds, and hand their memory on.</summary>
public class ByteRowsTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(int.MaxValue)]
    public void Values_are_those_of_a_list(int largeFrom)
    {
        var random = new Random(7);
        var rows = new ByteRows<(int Start, short Kind)>(4, largeFrom);
        var list = new List<(int, short)>();
        for (int i = 0; i < 20_000; i++)
        {
            (int, short) value = (random.Next(), (short)i);
            if (i % 3 == 0)
                rows.Add(value, i, 20_000);
            else
                rows.Add(value);
            list.Add(value);
            if (i % 500 != 499)
                continue;
            int to = random.Next(i);
            rows.Move(i, to);
            list.RemoveAt(i);
            list.Insert(to, value);
        }

        rows[77].Kind = -1;
        list[77] = (list[77].Item1, -1);
        Assert.Equal(list.Count, rows.Count);
        Assert.Equal(list, rows.AsSpan().ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[rows.Count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[-1]);
        rows.Release();
        Assert.Equal(0, rows.Count);
    }

    [Fact]
    public void What_is_released_holds_values_of_another_type()
    {
        var first = new ByteRows<long>(100_000, 1 << 10);
        for (int i = 0; i < 100_000; i++)
            first.Add(-1);
        first.Release();
        var second = new ByteRows<int>(200_000, 1 << 10);
        for (int i = 0; i < 200_000; i++)
            second.Add(i);
        Assert.Equal(Enumerable.Range(0, 200_000), second.AsSpan().ToArray());
    }
}
