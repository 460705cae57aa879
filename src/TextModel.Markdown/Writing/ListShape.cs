using System.Globalization;
using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>How a list is printed.</summary>
/// <param name="Kind">Its kind in Markdown, which may be another than its own.</param>
/// <param name="IsTight">Whether no blank lines part its items.</param>
/// <param name="First">The first number.</param>
/// <param name="Sign">The sign after numbers.</param>
internal readonly record struct ListShape(ListKind Kind, bool IsTight, int First, char Sign)
{
    /// <summary>Finds it.</summary>
    public static ListShape Of(string text, PlanNode list, WriteLosses losses)
    {
        var what = (TextList)list.What!;
        PlanNode[] parts = [.. list.Children.Where(c => c.Kind != PlanKind.Atom && c.End > c.Start)];
        ListKind kind = what.Kind;
        int first = 1;
        char sign = '.';
        if (kind == ListKind.Description && !IsDescriptions(parts))
        {
            losses.Add("a list of descriptions that is not of terms with something behind each", "lists of descriptions that are not of terms with something behind each", list.What!.Span);
            kind = ListKind.Bulleted;
        }
        else if (kind == ListKind.Ordered)
        {
            PlanNode? item = Array.Find(parts, p => p.Kind == PlanKind.Item);
            string? number = (item?.What as TextListItem)?.Number?.Trim();
            if (NumberOf(number) is { } known)
            {
                (first, sign) = (known, number![^1] == ')' ? ')' : '.');
            }
            else if (!string.IsNullOrEmpty(number))
            {
                losses.Add("the kind of a list's numbers", "kinds of lists' numbers", list.What!.Span);
                kind = item is not null && Printed(text, item) > item.Start ? ListKind.Bulleted : kind;
            }
        }
        else if (kind == ListKind.Simple)
        {
            losses.Add("a list without signs, which got some", "lists without signs, which got some", list.What!.Span);
            kind = ListKind.Bulleted;
        }

        return new(kind, IsTightIn(text, list, parts), first, sign);
    }

    /// <summary>The number that is printed before an item; null where it is none of digits.</summary>
    public static int? NumberOf(string? number) =>
        int.TryParse(number.AsSpan().Trim(" \t()[].:\u00A0"), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value < 1_000_000_000 ? value : null;

    /// <summary>Where an item's words begin, after the number or sign that the text has before them.</summary>
    public static int Printed(string text, PlanNode item)
    {
        int at = item.Start;
        if ((item.What as TextListItem)?.Number?.Trim() is not { Length: > 0 } number)
            return at;
        while (at < item.End && TextPieces.IsSpace(text[at]))
            at++;
        int end = at + number.Length;
        return end < item.End && text.AsSpan(at, item.End - at).StartsWith(number, StringComparison.Ordinal) && (char.IsWhiteSpace(text[end]) || text[end] is '.' or ')') ? end + (text[end] is '.' or ')' ? 1 : 0) : item.Start;
    }

    // Terms, and at least one description below each.
    private static bool IsDescriptions(PlanNode[] parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Kind is not (PlanKind.Label or PlanKind.Item) || (i == 0 && parts[i].Kind != PlanKind.Label))
                return false;
        }

        return parts.Length > 0 && parts[^1].Kind == PlanKind.Item;
    }

    private static bool IsTightIn(string text, PlanNode list, PlanNode[] parts)
    {
        int gaps = 0, wide = 0, plain = 0, at = list.Start;
        PlanNode? before = null;
        foreach (PlanNode part in parts)
        {
            if (part.Kind is not (PlanKind.Item or PlanKind.Label) || TextPieces.Next(text, at, part.Start) is not null || !CanBeTight(text, part))
                return false;
            at = part.End;
            if (before is not null)
            {
                bool isWide = TextPieces.LineEnds(text, before.End, part.Start) > 1, isPlain = !HasBlocks(before) && !HasBlocks(part);
                if (isWide && isPlain)
                    return false;
                gaps++;
                wide += isWide ? 1 : 0;
                plain += isPlain ? 1 : 0;
            }

            before = part;
        }

        return TextPieces.Next(text, at, list.End) is null && (plain > 0 || gaps == 0 || wide < gaps);
    }

    private static bool HasBlocks(PlanNode item) => item.Children.Any(c => c.IsContainer);

    // Only lists and quotations begin without a blank line above them.
    private static bool CanBeTight(string text, PlanNode item)
    {
        PlanNode? before = null;
        bool any = false;
        int at = item.Start;
        foreach (PlanNode child in item.Children.Where(c => c.Kind is not (PlanKind.Atom or PlanKind.Note)))
        {
            int texts = Count(text, at, child.Start);
            if (texts > (any ? 0 : 1))
                return false;
            any |= texts > 0;
            if (child.Kind == PlanKind.Flow || (any && !(child.Kind is PlanKind.Quote && before?.Kind != PlanKind.Quote) && !(child.Kind == PlanKind.List && before?.Kind != PlanKind.List && Interrupts(child))))
                return false;
            any = true;
            (before, at) = (child, child.End);
        }

        return Count(text, at, item.End) <= (any ? 0 : 1);
    }

    private static int Count(string text, int from, int end)
    {
        int count = 0;
        for (; count < 2 && TextPieces.Next(text, from, end) is { } piece; from = piece.End)
            count++;
        return count;
    }

    // Below a paragraph only "1." begins a list of numbers.
    private static bool Interrupts(PlanNode list) => ((TextList)list.What!).Kind switch
    {
        ListKind.Description => false,
        ListKind.Ordered => (list.Children.FirstOrDefault(c => c.Kind == PlanKind.Item)?.What as TextListItem)?.Number is not { Length: > 0 } number || NumberOf(number) is null or 1,
        _ => true,
    };
}
