using System.Text;
using TextModel.Entities;
using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Tei;

namespace TextModel.Tests.Formats;

/// <summary>Long calls tell how far they are, and stop when asked (<see cref="ReadOptions.CancellationToken"/>, <see cref="ReadOptions.Progress"/>).</summary>
public class WatchedWorkTests
{
    private const int Turns = 6_000;
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format);

    public static TheoryData<string> Names { get; } = ["text", "tei", "markdown", "html", "foreign", "utf-16"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_tells_growing_shares_up_to_one(string name)
    {
        (byte[] bytes, string format) = Made(name);
        var shares = new List<double>();
        ReadResult read = TextDocument.Read(bytes, null, new() { Format = format, Progress = new Told<double>(shares.Add) }, Formats);
        Assert.Equal(Turns, read.Document.Turns.Count);
        Assert.True(shares.Count > 3, $"{shares.Count} shares");
        Assert.Equal(1, shares[^1]);
        Assert.Equal(shares.Order().Distinct(), shares);
        Assert.All(shares, s => Assert.InRange(s, 0, 1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_stops_in_the_midst(string name)
    {
        (byte[] bytes, string format) = Made(name);
        using var stop = new CancellationTokenSource();
        var shares = new List<double>();
        var options = new ReadOptions
        {
            Format = format,
            CancellationToken = stop.Token,
            Progress = new Told<double>(share =>
            {
                shares.Add(share);
                if (share > 0.1)
                    stop.Cancel();
            }),
        };
        var stopped = Assert.Throws<OperationCanceledException>(() => TextDocument.Read(bytes, null, options, Formats));
        Assert.Equal(stop.Token, stopped.CancellationToken);
        Assert.InRange(shares[^1], 0.1, 0.95);
    }

    [Fact]
    public void What_is_read_while_watched_is_what_is_read_otherwise()
    {
        (byte[] bytes, _) = Made("markdown");
        var options = new ReadOptions { Format = "markdown" };
        TextDocument alone = TextDocument.Read(bytes, null, options, Formats).Document;
        using var stop = new CancellationTokenSource();
        TextDocument watched = TextDocument.Read(bytes, null, options with { CancellationToken = stop.Token, Progress = new Told<double>(_ => { }) }, Formats).Document;
        Assert.Equal(alone, watched);
        // A token that is used up long after does no harm to an edit, which reads the file again.
        stop.Cancel();
        TextDocument edited = watched.Edit(e => e.Replace(watched.Turns[0], watched.Turns[0] with { Kind = TurnKind.Statement }));
        Assert.StartsWith("**ANN VOSS:**", edited.ToString(new WriteOptions { Format = "markdown" }, Formats), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("tei")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Writing_tells_how_many_bytes_and_stops(string format)
    {
        TextDocument document = TextDocument.Read(Made("text").Bytes, "a.txt").Document;
        var counts = new List<long>();
        using var all = new MemoryStream();
        document.Write(all, new WriteOptions { Format = format, Progress = new Told<long>(counts.Add) }, Formats);
        Assert.Equal(all.Length, counts[^1]);
        Assert.Equal(counts.Order(), counts);
        Assert.True(counts.Count > 2, $"{counts.Count} pieces");

        using var stop = new CancellationTokenSource();
        using var some = new MemoryStream();
        var options = new WriteOptions { Format = format, CancellationToken = stop.Token, Progress = new Told<long>(_ => stop.Cancel()) };
        Assert.Throws<OperationCanceledException>(() => document.Write(some, options, Formats));
        Assert.InRange(some.Length, 1, all.Length - 1);
    }

    [Fact]
    public void A_stopped_save_leaves_the_old_file()
    {
        string folder = Directory.CreateTempSubdirectory("textmodel").FullName;
        try
        {
            string path = Path.Combine(folder, "a.xml");
            File.WriteAllText(path, "old");
            TextDocument document = TextDocument.Read(Made("text").Bytes, "a.txt").Document;
            using var stop = new CancellationTokenSource();
            Assert.Throws<OperationCanceledException>(() => document.Save(path, new TeiOptions { CancellationToken = stop.Token, Progress = new Told<long>(_ => stop.Cancel()) }));
            Assert.Equal("old", File.ReadAllText(path));
            Assert.Single(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Both_tokens_stop_an_asynchronous_call()
    {
        byte[] bytes = Made("text").Bytes;
        TextDocument document = TextDocument.Read(bytes, "a.txt").Document;
        using var one = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        foreach (CancellationTokenSource stop in new[] { one, other })
        {
            using var fresh = new CancellationTokenSource();
            var reading = new ReadOptions { CancellationToken = stop == one ? fresh.Token : one.Token, Progress = new Told<double>(_ => fresh.Cancel()) };
            using var stream = new MemoryStream(bytes);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TextDocument.ReadAsync(stream, "a.txt", reading, cancellationToken: stop == one ? other.Token : fresh.Token));
            using var again = new CancellationTokenSource();
            var writing = new TeiOptions { CancellationToken = stop == one ? again.Token : one.Token, Progress = new Told<long>(_ => again.Cancel()) };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => document.WriteAsync(Stream.Null, writing, cancellationToken: stop == one ? other.Token : again.Token));
        }
    }

    [Fact]
    public void Recognising_tells_its_shares_and_stops()
    {
        TextDocument document = TextDocument.Read(Made("text").Bytes, "a.txt").Document;
        IRecognizer[] recognizers = [new Gazetteer([new() { Id = "p1", Kind = EntityKind.Person, Label = "Marta Ilves" }]), new DateRecognizer()];
        var shares = new List<double>();
        AnnotateResult watched = document.Annotate(recognizers, new Told<double>(shares.Add));
        Assert.Equal(document.Annotate(recognizers).Document, watched.Document);
        Assert.Equal(1, shares[^1]);
        Assert.True(shares.Count > 3, $"{shares.Count} shares");
        Assert.Equal(shares.Order().Distinct(), shares);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => document.Annotate(recognizers, new Told<double>(share =>
        {
            if (share is > 0.2 and < 0.5)
                stop.Cancel();
        }), stop.Token));
    }

    private static (byte[] Bytes, string Format) Made(string name)
    {
        var text = new StringBuilder();
        for (int i = 0; i < Turns; i++)
            text.Append(i % 2 == 0 ? "ANN VOSS: And what did Marta Ilves do then, number " : "MARTA ILVES: We went down to the harbour in May 1961, ").Append(i).Append(i % 2 == 0 ? "?\n\n" : ".\n\n");
        string plain = text.ToString();
        string Tei() => TextDocument.Parse(plain).Document.ToString(new TeiOptions());
        return name switch
        {
            "markdown" => (Encoding.UTF8.GetBytes(plain.Replace("ANN VOSS:", "**ANN VOSS:**", StringComparison.Ordinal).Replace("MARTA ILVES:", "**MARTA ILVES:**", StringComparison.Ordinal)), name),
            "html" => (Encoding.UTF8.GetBytes($"<html><body><p>{plain.TrimEnd().Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>"), name),
            "tei" => (Encoding.UTF8.GetBytes(Tei()), name),
            "foreign" => (Encoding.UTF8.GetBytes(Tei().Replace("<?textmodel crc32c ", "<?other ", StringComparison.Ordinal)), "tei"),
            "utf-16" => ([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Tei().Replace("UTF-8", "UTF-16", StringComparison.Ordinal).Replace("<?textmodel crc32c ", "<?other ", StringComparison.Ordinal))], "tei"),
            _ => (Encoding.UTF8.GetBytes(plain), "text"),
        };
    }

    private sealed class Told<T>(Action<T> take) : IProgress<T>
    {
        public void Report(T value) => take(value);
    }
}
