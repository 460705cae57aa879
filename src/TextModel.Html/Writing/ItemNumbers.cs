using System.Globalization;
using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>The numbers of an ordered list, as HTML says them: with what they begin, and where they leave their order.</summary>
internal sealed class ItemNumbers
{
    private readonly int step = 1;
    private int next = 1;

    /// <summary>Finds the kind of numbers.</summary>
    /// <param name="list">The list.</param>
    /// <param name="text">The base text: numbers that stand in it are not printed a second time.</param>
    public ItemNumbers(PlanNode list, string text)
    {
        string[] numbers = [.. list.Children.Where(c => c.Kind == PlanKind.Item).Select(c => (c.What as TextListItem)?.Number?.Trim() ?? "")];
        PlanNode? first = list.Children.FirstOrDefault(c => c.Kind == PlanKind.Item);
        IsInText = first is not null && numbers[0].Length > 0 && text.AsSpan(first.Start, first.End - first.Start).TrimStart().StartsWith(numbers[0], StringComparison.Ordinal);
        string[] known = [.. numbers.Where(n => n.Length > 0).Select(Bare)];
        ArePlain = Array.TrueForAll(numbers, n => n.Length == 0 || n == $"{Bare(n)}.");
        foreach (string type in (ReadOnlySpan<string>)["1", "i", "I", "a", "A"])
        {
            if (known.Length == 0 || !Array.TrueForAll(known, n => Value(n, type) is not null))
                continue;
            // A single "i" among letters is one of them.
            if (type is "i" or "I" && known.Length > 1 && Math.Abs(Value(known[1], type)!.Value - Value(known[0], type)!.Value) != 1)
                continue;
            Type = type;
            break;
        }

        if (known.Length == 0 || Type is null)
            return;
        int?[] values = [.. numbers.Select(ValueOf)];
        step = values.Length > 1 && !Array.Exists(values, v => v is null) && Enumerable.Range(1, values.Length - 1).All(i => values[i] == values[i - 1] - 1) ? -1 : 1;
        next = step < 0 ? values.Length : 1;
        int start = values[0] ?? next;
        Attributes = (step < 0 ? " reversed" : "") + (Type == "1" ? "" : $" type=\"{Type}\"") + (start == next ? "" : string.Create(CultureInfo.InvariantCulture, $" start=\"{start}\""));
        next = start;
    }

    /// <summary>The attributes of the list.</summary>
    public string Attributes { get; } = "";

    /// <summary>Whether the numbers, or signs, stand in the text.</summary>
    public bool IsInText { get; }

    /// <summary>Whether all that are said are printed as browsers print numbers: with a point after them.</summary>
    public bool ArePlain { get; } = true;

    private string? Type { get; }

    /// <summary>The attribute of the next item; nothing where its number follows.</summary>
    public string Of(PlanNode item)
    {
        int value = ValueOf((item.What as TextListItem)?.Number?.Trim() ?? "") ?? next;
        string attribute = value == next ? "" : string.Create(CultureInfo.InvariantCulture, $" value=\"{value}\"");
        next = value + step;
        return attribute;
    }

    private static string Bare(string number) => number.Trim('.', ')', '(', '[', ']', ':', ' ', '\u00A0');

    private static int? Value(string bare, string type) => type switch
    {
        "1" => int.TryParse(bare, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && Math.Abs((long)number) < 1_000_000_000 ? number : null,
        "a" or "A" => Letters(bare, type[0]),
        _ => Roman(bare, type == "i"),
    };

    private static int? Letters(string bare, char first)
    {
        int value = 0;
        foreach (char c in bare)
        {
            if (c < first || c > first + 25 || bare.Length > 4)
                return null;
            value = (value * 26) + c - first + 1;
        }

        return value > 0 ? value : null;
    }

    private static int? Roman(string bare, bool isSmall)
    {
        string signs = isSmall ? "ivxlcdm" : "IVXLCDM";
        ReadOnlySpan<int> values = [1, 5, 10, 50, 100, 500, 1000];
        int sum = 0;
        for (int i = 0; i < bare.Length; i++)
        {
            int sign = signs.IndexOf(bare[i], StringComparison.Ordinal);
            if (sign < 0 || bare.Length > 15)
                return null;
            int following = i + 1 < bare.Length ? signs.IndexOf(bare[i + 1], StringComparison.Ordinal) : -1;
            sum += following > sign ? -values[sign] : values[sign];
        }

        return sum is > 0 and < 4000 ? sum : null;
    }

    private int? ValueOf(string number) => Type is null ? null : Value(Bare(number), Type);
}
