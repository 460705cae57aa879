using System.Collections.Immutable;
using TextModel.Entities;

namespace TextModel;

/// <summary>Finds dates in running text, in English, German, French, Russian and Spanish, and says which they are.</summary>
/// <remarks>
/// Found are days (<c>October 14, 1925</c>, <c>1er mai 1968</c>), months (<c>April 1924</c>), seasons, decades, and years where a word
/// before or after them makes them years; and stretches (<c>1918-1923</c>, <c>from … to …</c>, <c>between … and …</c>). Words that only
/// lead up to a date (<c>in</c>, <c>from</c>, an article) are no part of the mention. Dates are read as Gregorian.
/// </remarks>
public sealed class DateRecognizer : IWatchedRecognizer
{
    /// <inheritdoc/>
    public Recognition Recognize(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Recognize(document, null);
    }

    Recognition IWatchedRecognizer.Recognize(TextDocument document, WorkWatch? watch) => Recognize(document, watch);

    private static Recognition Recognize(TextDocument document, WorkWatch? watch)
    {
        var mentions = ImmutableArray.CreateBuilder<EntityMention>();
        foreach (RunText text in RunText.Of(document))
        {
            foreach (FoundDate date in text.Runs.SelectMany((r, i) => In(text, i)))
            {
                mentions.Add(new()
                {
                    Span = text.ToBase(date.Span),
                    Kind = EntityKind.Date,
                    Date = date.Value,
                    Rule = "date/" + date.Rule,
                    Certainty = date.Rule switch { "day" => 0.95, "month" => 0.9, "year" => 0.75, _ => 0.85 },
                });
            }
        }

        return new() { Mentions = mentions.ToImmutable() };

        IEnumerable<FoundDate> In(RunText text, int run)
        {
            watch?.Pass(run, (double)run / text.Runs.Count);
            return new DateFinder(text.Text, text.Runs[run]).Find();
        }
    }
}
