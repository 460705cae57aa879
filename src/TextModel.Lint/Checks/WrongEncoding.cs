using System.Text;

namespace TextModel.Lint;

/// <summary>Letters that are UTF-8 read as something else: <c>Ã¼</c>, <c>â€™</c>.</summary>
internal sealed class WrongEncoding : ILintCheck
{
    // What the bytes 80 to 9F are in windows-1252; those that are nothing there stay what they are in Latin 1.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public LintRule Rule { get; } = new("wrong-encoding", LintDiagnostics.WrongEncoding, CanFix: true);

    public IEnumerable<Finding> Find(LintContext context)
    {
        string text = context.Document.Text;
        for (int at = 0; at < text.Length; at++)
        {
            int length = ByteOf(text[at]) switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
            if (length == 0 || at + length > text.Length || Read(text.AsSpan(at, length)) is not { } meant)
                continue;
            string written = text.Substring(at, length);
            yield return new(TextSpan.OfLength(at, length), Shown(written), meant, written.Any(c => c is >= '\u0080' and <= '\u009F') ? "Latin 1" : "windows-1252")
            {
                Changes = [new(TextSpan.OfLength(at, length), meant)],
            };
            at += length - 1;
        }
    }

    private static int ByteOf(char c) => c <= 0xFF ? c : Windows.IndexOf(c) is var found and >= 0 ? 0x80 + found : -1;

    private static string? Read(ReadOnlySpan<char> written)
    {
        Span<byte> bytes = stackalloc byte[written.Length];
        for (int i = 0; i < written.Length; i++)
        {
            int value = ByteOf(written[i]);
            if (value < 0 || (i > 0 && value is < 0x80 or > 0xBF))
                return null;
            bytes[i] = (byte)value;
        }

        if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int used) != System.Buffers.OperationStatus.Done || used != bytes.Length || !IsLikely(written, rune))
            return null;
        return rune.ToString();
    }

    // Two characters may stand so in good text ("Ä°" of a temperature, "É»" before a French quotation mark): the result must be a letter of Latin script or a usual sign,
    // and the first must be a letter that hardly stands before such a sign.
    private static bool IsLikely(ReadOnlySpan<char> written, Rune rune) => written.Length switch
    {
        2 => written[0] is 'Ã' or 'Â' or 'Ä' or 'Å' && rune.Value is >= 0xA0 and <= 0x17F && (written[0] is 'Ã' or 'Â' || !(written[1] is '»' or '«' or '\u00A0' or '“' or '”' or '’' or '‘' or '…' or '–' or '—')),
        3 => written[0] is 'â' && rune.Value is >= 0x2010 and <= 0x2122,
        _ => rune.Value >= 0x1F000,
    };

    // A message is one line, and shows nothing that cannot be seen.
    private static string Shown(string written) => string.Concat(written.Select(c => c is < ' ' or >= '\u007F' and <= '\u00A0' ? $"\\u{(int)c:X4}" : c.ToString()));
}
