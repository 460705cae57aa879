using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TextModel.Formats.Tei;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Formats.Tei;

public class TeiIdsTests
{
    /// <summary>Numbered and other identifiers, those in the source and those that are not: each is new once, as in a set of strings.</summary>
    [Fact]
    public void Each_identifier_is_new_once() => Property.Holds(
        (from letters in Gen.Elements("t", "", "w1.2.", "id-", "\u00E9", "tt")
         from number in Gen.Elements("", "0", "00", "7", "07", "63", "64", "65", "127", "128", "999999999", "1000000000", "0999999999", "12345678901234567890", "\u00E9")
         from inSource in Gen.Elements(true, false)
         select (Id: letters + number, inSource)).ListOf(),
        added =>
        {
            var source = new List<byte>();
            var places = new List<TextSpan>();
            foreach (string id in added.Select(a => a.Id))
            {
                places.Add(TextSpan.OfLength(source.Count, Encoding.UTF8.GetByteCount(id)));
                source.AddRange(Encoding.UTF8.GetBytes(id));
            }

            var ids = new TeiIds(source.ToArray());
            var expected = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < added.Count; i++)
                Assert.Equal(expected.Add(added[i].Id), added[i].inSource ? ids.TryAdd(places[i]) : ids.TryAdd(added[i].Id));
            foreach (string id in added.SelectMany(a => (string[])[a.Id, a.Id + "0", "0" + a.Id, a.Id + "x"]))
                Assert.Equal(expected.Contains(id), ids.Contains(id));
        },
        cases: 2000);

    /// <summary>Identifiers with references in them do not stand in the source as they are.</summary>
    [Fact]
    public void Many_that_do_not_stand_in_the_source_cost_no_more_than_they_need()
    {
        var ids = new TeiIds(new byte[10_000_000]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50_000; i++)
            Assert.True(ids.TryAdd($"{i}x"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000 * 400);
    }

    [Fact]
    public void A_hundred_thousand_in_any_order_are_found()
    {
        string[] all = [.. Enumerable.Range(0, 100_000).Select(i => $"{(char)('a' + (i % 7))}{i * 48_271L % 100_003}{(i % 3 == 0 ? "x" : "")}")];
        byte[] source = Encoding.ASCII.GetBytes(string.Concat(all));
        var ids = new TeiIds(source);
        int at = 0;
        foreach (string id in all)
        {
            Assert.True(ids.TryAdd(TextSpan.OfLength(at, id.Length)), id);
            at += id.Length;
        }

        Assert.All(all, id => Assert.True(ids.Contains(id)));
        Assert.False(ids.TryAdd(TextSpan.OfLength(0, all[0].Length)));
    }
}
