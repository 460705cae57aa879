using FsCheck;
using FsCheck.Fluent;

namespace TextModel.Tests.Support;

/// <summary>What properties are tried with. Sizes grow with the number of the case, as FsCheck does it.</summary>
internal static class Generators
{
    /// <summary>Text with everything that hurts: CR, CRLF, form feeds, U+0000, lone surrogates, astral, combining and right-to-left characters, markup.</summary>
    public static Gen<string> Texts { get; } = Seeded((random, size) => NastyText.Any(random, size));

    /// <summary>As <see cref="Texts"/>, with only the characters that XML 1.0 allows.</summary>
    public static Gen<string> XmlTexts { get; } = Seeded((random, size) => NastyText.Xml(random, size));

    /// <summary>Transcripts as the transcript engine makes them, with nasty characters in the text and mentions that overlap anything.</summary>
    /// <remarks>
    /// Front, body, interview, back and notes are divisions; turns have labels and paragraphs; anchors have their notes. No span splits a
    /// surrogate pair. What the source, speakers and entities say is odd, but may stand in XML; tags and markup are valid TEI. So whatever a format
    /// promises must hold for these without exception.
    /// </remarks>
    public static Gen<TextDocument> Documents { get; } = Seeded((random, size) => new TranscriptBuilder(random, size).Build());

    /// <summary>Anything that <see cref="TextDocument.Create"/> accepts: every type at every span, in every order, with any strings and tags.</summary>
    public static Gen<TextDocument> WildDocuments { get; } = Seeded((random, size) => WildBuilder.Build(random, size));

    /// <summary>Spans inside a text of the given length, short and empty ones, and those at its ends, more often than others.</summary>
    public static Gen<TextSpan> Spans(int length) => Seeded((random, _) => random.Span(length));

    /// <summary>Changes of a text of the given length that do not overlap, in order.</summary>
    public static Gen<TextChange[]> Changes(int length) => Seeded((random, size) =>
    {
        int[] cuts = [.. Enumerable.Range(0, 2 * random.Next(1 + Math.Min(5, size))).Select(_ => random.Next(length + 1)).Order()];
        return cuts.Chunk(2).Select(c => new TextChange(new(c[0], c[1]), random.Chance(2) ? "" : NastyText.Any(random, 4))).ToArray();
    });

    /// <summary>The same cases in every run, for tests that need many at once (schema validity, one process for all).</summary>
    /// <param name="generator">What makes the cases.</param>
    /// <param name="count">How many.</param>
    /// <param name="size">How large, about 0 to 100.</param>
    /// <param name="seed">Another seed gives other cases.</param>
    public static T[] Some<T>(this Gen<T> generator, int count, int size = 30, ulong seed = 7) => [.. generator.Sample(count, new Rnd(seed), size)];

    /// <summary>A generator of what <paramref name="make"/> makes from a random source and a size; the seed decides all.</summary>
    public static Gen<T> Seeded<T>(Func<Random, int, T> make) =>
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => make(new Random(seed), size)));
}

/// <summary>Choices at random.</summary>
internal static class RandomChoices
{
    /// <summary>True once in <paramref name="times"/>.</summary>
    public static bool Chance(this Random random, int times) => random.Next(times) == 0;

    /// <summary>One of <paramref name="items"/>.</summary>
    public static T One<T>(this Random random, params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    /// <summary>A span inside a text of the given length.</summary>
    public static TextSpan Span(this Random random, int length)
    {
        int start = random.Chance(5) ? random.One(0, length) : random.Next(length + 1);
        int longest = random.Chance(3) ? length - start : Math.Min(length - start, 6);
        return TextSpan.OfLength(start, random.Chance(5) ? 0 : random.Next(longest + 1));
    }
}
