using System.Text;
using TextModel.Cli.Output;
using TextModel.Formats;
using TextModel.Lint;

namespace TextModel.Cli.Commands;

/// <summary>A file that is looked through and fixed.</summary>
internal sealed class LintFile(string path, ReadOptions reading)
{
    // Text that was spoiled several times needs as many rounds.
    private const int Rounds = 8;

    private byte[] bytes = [];
    private ReadResult? read;
    private SourceText? text;
    private LintPlaces? places;

    /// <summary>The name for messages.</summary>
    public string Name { get; } = InputFile.Display(path);

    private ReadResult Read => read ?? throw new InvalidOperationException("The file was not loaded.");

    /// <summary>Reads it; false where it has errors, which are given.</summary>
    public bool Load(Session session, out ValueList<Diagnostic> problems)
    {
        if (path == ConvertPlan.Standard)
        {
            var all = new MemoryStream();
            session.Input.CopyTo(all);
            bytes = all.ToArray();
        }
        else
        {
            bytes = File.ReadAllBytes(path);
        }

        Parse();
        problems = Read.Diagnostics;
        return !Read.HasErrors;
    }

    /// <summary>What is found in it.</summary>
    public ValueList<Diagnostic> Check(LintOptions options) => Linter.Check(Read, options with { Places = places });

    /// <summary>Mends it and writes it, in its own format.</summary>
    /// <param name="options">Which rules count.</param>
    /// <param name="target">Where to.</param>
    /// <param name="session">For standard output.</param>
    /// <param name="count">How many changes were made.</param>
    /// <returns>What the writer has to say.</returns>
    public ValueList<Diagnostic> Fix(LintOptions options, string target, Session session, out int count)
    {
        count = FixText(options);
        ValueList<Diagnostic> said = [];
        // Only a format that holds documents has a place for what is said about the text.
        if (KnownFormats.All[Read.Format] is { HoldsDocuments: true, Writer: not null } format)
        {
            LintResult result = Linter.Fix(Read.Document, options);
            if (!result.Fixed.IsEmpty)
            {
                using var stream = new MemoryStream();
                said = result.Document.Write(stream, new WriteOptions { Format = format.Id }, KnownFormats.All);
                if (said.HasErrors)
                    return said;
                bytes = stream.ToArray();
                count += result.Fixed.Count;
                Parse();
            }
        }

        Write(target, count > 0, session);
        return said;
    }

    // In the file itself, so that all else stays as it is to the byte.
    private int FixText(LintOptions options)
    {
        int count = 0;
        for (int round = 0; round < Rounds && places is not null && text is not null && !IsOwn; round++)
        {
            ValueList<TextChange> changes = Linter.TextFixes(Read.Document, options);
            int made = 0;
            string now = text.Text;
            // Together if that goes; else each that does.
            if (!changes.IsEmpty && places.Apply(Read.Document, changes) is { } all)
            {
                (now, made) = (all, changes.Count);
            }
            else
            {
                TextChange[] possible = [.. changes.Where(c => places.Apply(Read.Document, [c]) is not null)];
                if (possible.Length > 0 && places.Apply(Read.Document, possible) is { } some)
                    (now, made) = (some, possible.Length);
            }

            if (made == 0 || !TryEncode(now, text.Encoding, out byte[] encoded))
                return count;
            bytes = encoded;
            count += made;
            Parse();
        }

        return count;
    }

    // A file of this library carries a checksum: it is written again, not patched.
    private bool IsOwn => Read.Format == "tei" && !Read.Document.Annotations.OfType<Markup>().Any(m => m.Kind == MarkupKind.Verbatim);

    private static bool TryEncode(string now, TextEncoding encoding, out byte[] encoded)
    {
        using var stream = new MemoryStream();
        try
        {
            SourceText.From(now, null, encoding).Write(stream);
        }
        catch (EncoderFallbackException)
        {
            encoded = [];
            return false;
        }

        encoded = stream.ToArray();
        return true;
    }

    private void Parse()
    {
        string? name = path == ConvertPlan.Standard ? null : path;
        read = TextDocument.Read(TextInput.FromBytes(bytes, name, reading.Encoding), reading, KnownFormats.All);
        // A packed file is no text.
        text = bytes is [(byte)'P', (byte)'K', ..] ? null : TextInput.FromBytes(bytes, name, reading.Encoding).Decode(read.Document.Encoding);
        places = text is null ? null : LintPlaces.Of(read, text);
    }

    private void Write(string target, bool isChanged, Session session)
    {
        if (target == ConvertPlan.Standard)
        {
            session.Output.Write(bytes);
            return;
        }

        // In place nothing is touched where nothing was fixed.
        if (target == path && !isChanged)
            return;
        if (Path.GetDirectoryName(target) is { Length: > 0 } folder && target != path)
            Directory.CreateDirectory(folder);
        string beside = target + ".part";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
