using System.Text;
using TextModel.Formats.Json;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Json;

public class JsonLinesTests
{
    [Fact]
    public async Task Documents_come_back_equal_and_in_order()
    {
        TextDocument[] documents = Generators.WildDocuments.Some(200);
        using var file = new MemoryStream();

        Assert.Empty(await JsonLines.WriteAsync(file, documents.ToAsyncEnumerable(), new() { Indented = true }));

        Assert.Equal(documents.Length, file.ToArray().Count(b => b == '\n'));
        file.Position = 0;
        ReadResult[] read = await JsonLines.ReadAsync(file).ToArrayAsync();
        Assert.Equal(documents, read.Select(r => r.Document));
        Assert.All(read, r => Assert.Empty(r.Diagnostics));
    }

    [Fact]
    public async Task A_broken_line_is_reported_with_its_number_and_the_others_go_on()
    {
        ReadResult[] read = await Read("{\"text\": \"a\"}\r\n\n{\"text\": oops}\n  \n{\"text\": \"c\"\n{\"text\": \"d\", \"version\": 9}");

        Assert.Equal(["a", "", "c", "d"], read.Select(r => r.Document.Text));
        Assert.Equal(["", "3:10 TM0301", "5:13 TM0301", "6:26 TM0303"], read.Select(r => string.Join(' ', Json.Places(r))));
        Assert.Equal("corpus.jsonl(3,10): error TM0301", read[1].Diagnostics[0].ToString()[..32]);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf_8_are_reported_in_their_line()
    {
        using var file = new MemoryStream([.. "{\"text\":\"a\"}\n{\"text\":\""u8, 0xFF, .. "\"}\n"u8]);

        ReadResult[] read = await JsonLines.ReadAsync(file).ToArrayAsync();

        Assert.Equal(["", "2:10 TM0001"], read.Select(r => string.Join(' ', Json.Places(r))));
    }

    [Fact]
    public async Task A_byte_order_mark_an_empty_stream_and_one_without_a_last_line_end_are_read()
    {
        Assert.Empty(await Read(""));
        Assert.Empty(await Read("\uFEFF\n"));
        Assert.Equal("a", Assert.Single(await Read("\uFEFF{\"text\":\"a\"}")).Document.Text);
    }

    [Fact]
    public async Task A_stream_that_trickles_and_a_line_longer_than_any_buffer_are_read()
    {
        string text = new('x', 300_000);
        using var file = new TrickleStream(Encoding.UTF8.GetBytes($"{{\"text\":\"a\"}}\n{{\"text\":\"{text}\"}}\n{{\"text\":\"b\"}}\n"));

        Assert.Equal(["a", text, "b"], await JsonLines.ReadAsync(file).Select(r => r.Document.Text).ToArrayAsync());
    }

    [Fact]
    public async Task Ten_thousand_documents_pass_without_being_held()
    {
        string text = new('x', 5_000);
        int alive = 0, most = 0, read = 0;
        using var pipe = new MemoryStream();
        var seen = new Queue<WeakReference>();

        await JsonLines.WriteAsync(pipe, Make());
        pipe.Position = 0;
        await foreach (ReadResult result in JsonLines.ReadAsync(pipe))
        {
            read++;
            seen.Enqueue(new(result.Document));
            if (read % 1_000 != 0)
                continue;
            GC.Collect();
            alive = seen.Count(s => s.IsAlive);
            most = Math.Max(most, alive);
            seen.Clear();
        }

        Assert.Equal(10_000, read);
        Assert.InRange(most, 0, 10);

        async IAsyncEnumerable<TextDocument> Make()
        {
            for (int i = 0; i < 10_000; i++)
            {
                await Task.CompletedTask;
                yield return TextDocument.Create(text, [new Paragraph { Span = new(0, 5_000) }]);
            }
        }
    }

    [Fact]
    public void As_a_format_it_reads_the_first_document_and_says_that_more_follows()
    {
        ReadResult read = TextDocument.Parse("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", new() { Format = JsonLinesFormat.Id });

        Assert.Equal("a", read.Document.Text);
        Assert.Equal(["2:1 TM0312"], Json.Places(read));
        Assert.Equal("jsonl", read.Format);
    }

    [Fact]
    public void As_a_format_it_writes_one_line()
    {
        TextDocument document = TextDocument.Create("a\nb", [new Heading { Span = new(0, 1) }]);

        string json = document.ToString(new JsonOptions { Format = "jsonl", Indented = true });

        Assert.Equal(json.Length - 1, json.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal(document, TextDocument.Parse(json, new() { Format = "jsonl" }).Document);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_asked_to()
    {
        using var stop = new CancellationTokenSource();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\":\"a\"}\n", 100_000))));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ReadResult _ in JsonLines.ReadAsync(file, cancellationToken: stop.Token))
                await stop.CancelAsync();
        });
    }

    private static async Task<ReadResult[]> Read(string lines)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return await JsonLines.ReadAsync(file, "corpus.jsonl").ToArrayAsync();
    }

    /// <summary>Gives at most 1,000 bytes at a time.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1_000, buffer.Length)], cancellationToken);
    }
}
