using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Changes of a source text: insertions, replacements and deletions, written as bytes with all else as it was.</summary>
internal sealed class SourcePatch(SourceText source)
{
    private readonly List<Change> changes = [];

    // Inserted lines end as those of the file do. A reader of XML makes no difference between them.
    private readonly bool returns = source.Text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && source.Text[end - 1] == '\r';

    /// <summary>At one place end tags come first, then what has no content, then start tags.</summary>
    public enum Order
    {
        End,
        Whole,
        Start,
    }

    /// <summary>Inserts text before the unit at an offset.</summary>
    /// <param name="offset">The place in the source.</param>
    /// <param name="text">What is inserted.</param>
    /// <param name="order">Where among insertions at the same place.</param>
    /// <param name="rank">Of start tags the lower rank comes first, of end tags the higher.</param>
    public void Insert(int offset, string text, Order order = Order.Whole, int rank = 0) =>
        changes.Add(new(TextSpan.At(offset), Lines(text), order, order == Order.End ? -rank : rank));

    /// <summary>Puts text in the place of a stretch; empty text deletes it.</summary>
    public void Replace(TextSpan span, string text)
    {
        if (!span.IsEmpty || text.Length > 0)
            changes.Add(new(span, Lines(text), Order.Whole, 0));
    }

    private string Lines(string text) => returns && text.Contains('\n', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    /// <summary>The changed source.</summary>
    public string Apply()
    {
        var text = new StringBuilder(source.Text.Length + 256);
        int at = 0;
        foreach (Change change in InOrder())
        {
            text.Append(source.Text, at, Math.Max(0, change.Span.Start - at)).Append(change.Text);
            at = Math.Max(at, change.Span.End);
        }

        return text.Append(source.Text, at, source.Text.Length - at).ToString();
    }

    /// <summary>Writes the changed source in the source's own encoding; a character it does not have becomes a character reference.</summary>
    public void Write(Stream output)
    {
        output.Write(source.Encoding.ByteOrderMark);
        var encoding = (Encoding)source.Encoding.ToStrictEncoding().Clone();
        encoding.EncoderFallback = new ReferenceFallback();
        Encoder encoder = encoding.GetEncoder();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        int at = 0;
        foreach (Change change in InOrder())
        {
            if (change.Span.Start > at)
                Put(source.Text.AsSpan(at, change.Span.Start - at));
            Put(change.Text);
            at = Math.Max(at, change.Span.End);
        }

        Put(source.Text.AsSpan(at));
        encoder.Convert([], buffer, flush: true, out _, out int last, out _);
        output.Write(buffer, 0, last);
        ArrayPool<byte>.Shared.Return(buffer);

        void Put(ReadOnlySpan<char> text)
        {
            while (!text.IsEmpty)
            {
                encoder.Convert(text, buffer, flush: false, out int read, out int written, out _);
                output.Write(buffer, 0, written);
                text = text[read..];
            }
        }
    }

    private IEnumerable<Change> InOrder() => changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Order).ThenBy(c => c.Rank);

    private readonly record struct Change(TextSpan Span, string Text, Order Order, int Rank);

    private sealed class ReferenceFallback : EncoderFallback
    {
        public override int MaxCharCount => 10;

        public override EncoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : EncoderFallbackBuffer
        {
            private string reference = "";
            private int next;

            public override int Remaining => reference.Length - next;

            public override bool Fallback(char charUnknown, int index) => Begin(charUnknown);

            public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) => Begin(char.ConvertToUtf32(charUnknownHigh, charUnknownLow));

            public override char GetNextChar() => next < reference.Length ? reference[next++] : '\0';

            public override bool MovePrevious() => next > 0 && next-- > 0;

            private bool Begin(int codePoint)
            {
                reference = string.Create(CultureInfo.InvariantCulture, $"&#x{codePoint:X};");
                next = 0;
                return true;
            }
        }
    }
}
