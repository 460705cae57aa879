namespace TextModel.Formats.Markdown;

/// <summary>Tells of marks like <c>[^3]</c> for which the file has no note: they stay in the text as they are.</summary>
internal static class MissingNotes
{
    private const int MaxLength = 40;

    /// <summary>Reports each, by its first place.</summary>
    public static void Report(SourceText source, MarkdownBlocks blocks, DiagnosticBag diagnostics)
    {
        string text = blocks.Text;
        int at = text.IndexOf("[^", StringComparison.Ordinal);
        if (at < 0)
            return;
        var map = new SourceMap(source, blocks.Runs);
        TextSpan[] code = [.. blocks.Structures.ToArray().Where(s => s is CodePassage).Select(s => s.Span)];
        var known = new HashSet<string>(StringComparer.Ordinal);
        int passage = 0;
        for (; at >= 0; at = text.IndexOf("[^", at + 2, StringComparison.Ordinal))
        {
            while (passage < code.Length && code[passage].End <= at)
                passage++;
            ReadOnlySpan<char> rest = text.AsSpan(at + 2, Math.Min(MaxLength, text.Length - at - 2));
            int end = rest.IndexOf(']');
            // In code it is a class of characters.
            if (end <= 0 || (passage < code.Length && code[passage].Start <= at) || !IsName(rest[..end]))
                continue;
            string mark = text.Substring(at, end + 3);
            if (known.Add(mark))
                diagnostics.Add(MarkdownDiagnostics.NoteMissing.At(source.Path, source.GetPosition(map.GetSourceOffset(at)), new(at, at + mark.Length), mark));
        }
    }

    private static bool IsName(ReadOnlySpan<char> key)
    {
        foreach (char c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '*'))
                return false;
        }

        return true;
    }
}
