using TextModel.Formats.Html;
using TextModel.Printing;

namespace TextModel.Editions;

/// <summary>The elements around words of one conversation: what was shown there, and the names with their links.</summary>
internal sealed class EditionWords(TextDocument document, EditionRegister register, string address, string title)
{
    private readonly WordTags tags = new(document.Text, new(document, new(document)), new("HTML"));

    /// <summary>The element of an annotation; null where it has none.</summary>
    public WordMark? Of(Annotation annotation)
    {
        switch (annotation)
        {
            case EntityMention { Kind: var kind } date when kind == EntityKind.Date:
                return date.Date?.When is { } when ? Mark(date, $"<time datetime=\"{when}\">", "</time>") : null;
            case EntityMention mention:
                string id = register.Add(mention, address, title);
                string kindName = new([.. mention.Kind.ToString().Where(char.IsAsciiLetter)]);
                return Mark(mention, $"<a class=\"name {kindName}\" href=\"{EditionRegister.Address}#{id}\">", "</a>") with { IsLink = true };
            case StageDirection:
                return Mark(annotation, "<span class=\"stage\">", "</span>");
            case Link link:
                return SafeAddress.Is(link.Target) ? tags.Of(link, null) : null;
            case Highlighting { Color: not null, Span.IsEmpty: false } look:
                // Letters of any color may not be readable on any ground; a line under them is no text.
                return tags.Of(look, null) is { } colored ? colored with { Open = colored.Open.Replace("color: ", "text-decoration: underline; text-decoration-color: ", StringComparison.Ordinal) } : null;
            case Highlighting or Quotation or CodePassage or ForeignPassage { Language: not null } or RubyPassage or Insertion or Deletion when !annotation.Span.IsEmpty:
                return tags.Of(annotation, null);
            default:
                return null;
        }
    }

    private static WordMark Mark(Annotation annotation, string open, string close) => new(annotation.Start, annotation.End, open, close);
}
