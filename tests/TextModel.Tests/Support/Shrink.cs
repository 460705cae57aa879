namespace TextModel.Tests.Support;

/// <summary>Smaller cases for a property that failed, the boldest cuts first.</summary>
internal static class Shrink
{
    /// <summary>Shorter strings: halves, then without one unit.</summary>
    public static IEnumerable<string> Text(string text)
    {
        if (text.Length > 1)
        {
            yield return text[..(text.Length / 2)];
            yield return text[(text.Length / 2)..];
        }

        for (int i = 0; i < Math.Min(text.Length, 200); i++)
            yield return text.Remove(i, 1);
    }

    /// <summary>Documents with fewer annotations, less text, no source, no registers.</summary>
    public static IEnumerable<TextDocument> Document(TextDocument document)
    {
        Annotation[] all = [.. document.Annotations];
        for (int size = all.Length; size >= 1; size /= 2)
        {
            for (int at = 0; at < all.Length && size > 0; at += size)
                yield return Make(document.Text, [.. all[..at], .. all[Math.Min(all.Length, at + size)..]]);
        }

        for (int size = document.Text.Length / 2; size >= 1; size /= 2)
        {
            for (int at = 0; at < document.Text.Length; at += size)
                yield return document.WithText(new TextChange(new(at, Math.Min(document.Text.Length, at + size)), "")).Document;
        }

        if (document.Source != Source.Empty)
            yield return TextDocument.Create(document.Text, all, null, document.Speakers, document.Entities, document.Encoding);
        if (document.Speakers.Count > 0)
            yield return TextDocument.Create(document.Text, all, document.Source, document.Speakers.Skip(1), document.Entities, document.Encoding);
        if (document.Entities.Count > 0)
            yield return TextDocument.Create(document.Text, all, document.Source, document.Speakers, document.Entities.Skip(1), document.Encoding);

        TextDocument Make(string text, Annotation[] annotations) =>
            TextDocument.Create(text, annotations, document.Source, document.Speakers, document.Entities, document.Encoding);
    }
}
