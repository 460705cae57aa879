using System.Text;
using TextModel.Formats;
using TextModel.Formats.Json;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats;

/// <summary>The ways in and out: paths, streams, bytes, readers and writers of text, and all of them without blocking a thread.</summary>
public class FileAccessTests
{
    private static readonly string Sample = Repository.PathOf("samples/interview.txt");

    [Fact]
    public async Task Every_way_in_gives_the_same_document()
    {
        TextDocument document = TextDocument.Read(Sample).Document;
        byte[] bytes = File.ReadAllBytes(Sample);
        Assert.Equal(document, TextDocument.Read(new MemoryStream(bytes), "interview.txt").Document);
        Assert.Equal(document, TextDocument.Read(bytes.AsMemory(), "interview.txt").Document);
        Assert.Equal(document, TextDocument.Read(new StringReader(Encoding.UTF8.GetString(bytes))).Document);
        Assert.Equal(document, (await TextDocument.ReadAsync(Sample)).Document);
        Assert.Equal(document, (await TextDocument.ReadAsync(new AsyncOnly(bytes), "interview.txt")).Document);
    }

    [Fact]
    public async Task Every_way_out_gives_the_same_bytes()
    {
        TextDocument document = TextDocument.Read(Sample).Document;
        using var folder = new TemporaryFolder();
        document.Save(folder.Path("a.tei.xml"));
        byte[] bytes = File.ReadAllBytes(folder.Path("a.tei.xml"));
        Assert.Empty(await document.SaveAsync(folder.Path("b.tei.xml")));
        Assert.Equal(bytes, File.ReadAllBytes(folder.Path("b.tei.xml")));
        var stream = new AsyncOnly([]);
        await document.WriteAsync(stream, new TeiOptions());
        Assert.Equal(bytes, stream.ToArray());
        var text = new StringWriter();
        document.Write(text, new TeiOptions());
        Assert.Equal(Encoding.UTF8.GetString(bytes), text.ToString());
        Assert.Equal(2, Directory.GetFiles(folder.Path("")).Length);
    }

    [Fact]
    public async Task Who_cancels_gets_no_document_and_no_file()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        using var folder = new TemporaryFolder();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TextDocument.ReadAsync(Sample, cancellationToken: stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TextDocument.ReadAsync(new AsyncOnly([65]), cancellationToken: stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TextDocument.Create("x").SaveAsync(folder.Path("x.json"), cancellationToken: stop.Token));
        Assert.Empty(Directory.GetFiles(folder.Path("")));
    }

    [Fact]
    public async Task A_hundred_megabytes_come_from_a_stream_that_can_only_be_awaited()
    {
        byte[] line = "Q: What came down the river that year?\n\nA: Timber, and after it the ice.\n\n"u8.ToArray();
        var stream = new AsyncOnly(line, 100_000_000 / line.Length);
        ReadResult read = await TextDocument.ReadAsync(stream, "long.txt", new() { Format = "text", Transcript = new() { Convention = "none" } });
        Assert.Equal(stream.Length, read.Document.Text.Length);
    }

    [Fact]
    public void An_error_is_an_exception_for_those_who_want_one()
    {
        Assert.Equal("Q.", TextDocument.Parse("Q.").GetDocumentOrThrow().Text);
        Assert.Contains("error TM0201", Assert.Throws<InvalidDataException>(() => TextDocument.Parse("<TEI>", new() { Format = "tei" }).GetDocumentOrThrow()).Message);
    }

    [Theory]
    [InlineData("talk.md", "**Ada:** Yes.\n", "TM0008", "TextModel.Markdown", "MarkdownFormat.Format")]
    [InlineData("talk.yaml", "a: b\n", "TM0008", "TextModel.Yaml", "YamlFormat.Format")]
    [InlineData("talk.eaf", "<ANNOTATION_DOCUMENT/>", "TM0008", "TextModel.Recordings", "RecordingFormats.Elan")]
    [InlineData("talk.html", "<p>Ada: Yes.</p>", "TM0008", "TextModel.Html", "HtmlFormat.Format")]
    [InlineData(null, "\n<!DOCTYPE HTML>\n<p>Ada: Yes.</p>", "TM0008", "TextModel.Html", "HtmlFormat.Format")]
    [InlineData("talk.docx", "PK\u0003\u0004..[Content_Types].xml", "TM0009", "TextModel.Docx", "DocxFormat.Format")]
    [InlineData(null, "PK\u0003\u0004..[Content_Types].xml", "TM0009", "TextModel.Docx", "DocxFormat.Format")]
    public void A_file_for_another_package_names_the_package_and_the_line_of_code(string? name, string content, string code, string package, string type)
    {
        ReadResult read = TextDocument.Read(Encoding.UTF8.GetBytes(content), name);
        Diagnostic said = Assert.Single(read.Diagnostics, d => d.Code is "TM0008" or "TM0009");
        Assert.Equal(code, said.Code);
        Assert.Contains($"the package {package} reads", said.Message);
        Assert.Contains($"FormatRegistry.Default.With({type})", said.Message);
        Assert.Equal(code == "TM0008" ? content : "", read.Document.Text);
        Assert.DoesNotContain(TextDocument.Read(Encoding.UTF8.GetBytes(content), name, new() { Format = "text" }).Diagnostics, d => d.Code is "TM0008" or "TM0009");
    }

    [Fact]
    public void Options_of_one_format_are_not_taken_for_another()
    {
        TextDocument document = TextDocument.Create("x");
        Assert.Equal(
            "TeiOptions are no options of the format 'json', which takes JsonOptions. (Parameter 'options')",
            Assert.Throws<ArgumentException>(() => document.Write(Stream.Null, new TeiOptions { Format = JsonFormat.Id })).Message);
        Assert.StartsWith("A stream has no name that tells the format.", Assert.Throws<ArgumentException>(() => document.Write(Stream.Null, new())).Message);
        Assert.StartsWith("The name 'x.odt' does not tell a format", Assert.Throws<ArgumentException>(() => document.Save("x.odt")).Message);
    }

    [Fact]
    public void A_document_knows_its_file_and_its_lines()
    {
        TextDocument document = TextDocument.Read(Sample).Document;
        Assert.Equal(Sample, document.Path);
        Assert.Equal(new TextPosition(1, 1), document.Lines.GetPosition(0));
        Assert.Equal(Sample, document.Edit(e => e.Source = e.Source with { Title = "T" }).WithText().Document.Path);
        Assert.Equal(TextDocument.Read(new MemoryStream(File.ReadAllBytes(Sample))).Document, document);
    }

    private sealed class AsyncOnly(byte[] content, int times = 1) : MemoryStream
    {
        private long at;

        public override bool CanSeek => false;

        public override long Length => (long)content.Length * times;

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A thread was blocked.");

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("A thread was blocked.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("A thread was blocked.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A thread was blocked.");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => Copy(destination, cancellationToken);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            int count = 0;
            while (count < buffer.Length && at < Length)
            {
                int skip = (int)(at % content.Length), part = Math.Min(content.Length - skip, buffer.Length - count);
                content.AsMemory(skip, part).CopyTo(buffer[count..]);
                (count, at) = (count + part, at + part);
            }

            return count;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            base.Write(buffer.ToArray(), 0, buffer.Length);
        }

        private async Task Copy(Stream destination, CancellationToken cancellationToken)
        {
            byte[] buffer = new byte[81920];
            while (await ReadAsync(buffer, cancellationToken) is > 0 and var count)
                await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
    }
}
