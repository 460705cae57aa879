using System.Globalization;
using TextModel.Formats.Html;
using TextModel.Printing;

namespace TextModel.Editions;

/// <summary>The elements around words of one conversation: what was shown there, and the names with their links.</summary>
internal sealed class EditionWords(TextDocument document, EditionRegister register, EditionPage page)
{
    private readonly WordTags tags = new(document.Text, new(document), new("HTML"));

    /// <summary>The element of an annotation; null where it has none.</summary>
    public WordMark? Of(Annotation annotation)
    {
        switch (annotation)
        {
            case EntityMention { Kind: var kind } date when kind == EntityKind.Date:
                return date.Date?.When is { } when ? Mark(date, $"<time datetime=\"{when}\">", "</time>") : null;
            case EntityMention mention:
                string id = register.Add(mention, page);
                string kindName = new([.. mention.Kind.ToString().Where(char.IsAsciiLetter)]);
                return Mark(mention, $"<a class=\"name {kindName}\" href=\"{EditionRegister.Address}#{id}\">", "</a>") with { IsLink = true };
            case StageDirection:
                return Mark(annotation, "<span class=\"stage\">", "</span>");
            case Link link:
                return IsSafe(link.Target) ? tags.Of(link, null) : null;
            case Highlighting { Color: not null, Span.IsEmpty: false } look:
                // Letters of any color may not be readable on any ground; a line under them is no text.
                return tags.Of(look, null) is { } colored ? colored with { Open = colored.Open.Replace("color: ", "text-decoration: underline; text-decoration-color: ", StringComparison.Ordinal) } : null;
            case Highlighting or Quotation or CodePassage or ForeignPassage { Language: not null } or Insertion or Deletion when !annotation.Span.IsEmpty:
                return tags.Of(annotation, null);
            default:
                return null;
        }
    }

    /// <summary>Whether an address is one that a reader may follow: no script, and nothing of the machine it was written on.</summary>
    public static bool IsSafe(string? target)
    {
        if (string.IsNullOrWhiteSpace(target))
            return false;
        // Browsers do not see controls and white space within a scheme.
        string seen = string.Concat(target.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        int colon = seen.IndexOf(':', StringComparison.Ordinal), end = seen.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (end >= 0 && end < colon))
            return true;
        return seen[..colon].ToLower(CultureInfo.InvariantCulture) is "http" or "https" or "mailto" or "tel" or "doi" or "urn" or "ftp";
    }

    private static WordMark Mark(Annotation annotation, string open, string close) => new(annotation.Start, annotation.End, open, close);
}
