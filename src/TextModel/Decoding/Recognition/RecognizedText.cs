using System.Text;

namespace TextModel;

/// <summary>Reads a file that is not UTF-8, and of which nobody said what it is.</summary>
/// <param name="Encoding">The encoding that its bytes are most likely in; null where they are no text, or UTF-8 that was damaged.</param>
/// <param name="Text">The text; null where some bytes of the file are not in the encoding.</param>
/// <param name="Certainty">How far the assumption can be trusted.</param>
/// <param name="Others">One or two other encodings, that would give another text.</param>
/// <param name="IsBinary">Whether this is no text at all.</param>
internal sealed record RecognizedText(TextEncoding? Encoding, string? Text, EncodingCertainty Certainty, IReadOnlyList<string> Others, bool IsBinary)
{
    private static readonly RecognizedText None = new(null, null, EncodingCertainty.Guess, [], false);

    /// <summary>The warning that says what was assumed.</summary>
    public Diagnostic Notice(string? path) => DiagnosticCodes.EncodingRecognized.At(
        path, null, null, Encoding!.Name, Certainty switch { EncodingCertainty.Certain => "which is certain", EncodingCertainty.Likely => "which is likely", _ => "which is a guess" },
        Others.Count == 0 ? "" : $" Next in line {(Others.Count == 1 ? "is" : "are")} {string.Join(" and ", Others)}.");

    /// <summary>Recognises the encoding by a sample, and decodes the whole file with it.</summary>
    /// <param name="bytes">The file, which is gone through more than once.</param>
    /// <exception cref="IOException">The file cannot be read, or is too long.</exception>
    public static RecognizedText Read(IEnumerable<ReadOnlyMemory<byte>> bytes)
    {
        EncodingSample sample = EncodingSample.Of(bytes);
        if (sample.IsBinary)
            return None with { IsBinary = true };
        if (sample.IsDamagedUtf8)
            return None;
        List<EncodingChoice> ranked = EncodingRecognizer.Rank(sample);
        RecognizedText? first = null;
        foreach (EncodingChoice choice in EncodingRecognizer.Plausible(ranked, sample))
        {
            var found = new RecognizedText(
                new TextEncoding(choice.Name), null, EncodingRecognizer.CertaintyOf(ranked, choice),
                [.. EncodingRecognizer.Others(ranked, choice).Take(2).Select(c => c.Name)], false);
            try
            {
                // What a strict decoder takes, its encoder gives back byte for byte; a test holds this for every encoding in the tables.
                return found with { Text = Decoding.Decode(found.Encoding!.ToStrictEncoding(), bytes) };
            }
            catch (DecoderFallbackException)
            {
                first ??= found;
            }
        }

        return first ?? None;
    }
}
