using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>The numbers that a browser prints before the items of an ordered list.</summary>
internal sealed class PageNumbers
{
    private readonly int step;
    private readonly string type;
    private int next;

    /// <summary>Reads what the list says of its numbers.</summary>
    public PageNumbers(IElement list)
    {
        bool reversed = list.HasAttribute("reversed");
        step = reversed ? -1 : 1;
        next = NumberOf(list.GetAttribute("start")) ?? (reversed ? list.Children.Count(c => c.LocalName == "li") : 1);
        ReadOnlySpan<char> style = PageStyle.ValueOf(list.GetAttribute("style"), "list-style-type");
        style = style.IsEmpty ? PageStyle.ValueOf(list.GetAttribute("style"), "list-style") : style;
        type = style.Trim() switch
        {
            "lower-alpha" or "lower-latin" => "a",
            "upper-alpha" or "upper-latin" => "A",
            "lower-roman" => "i",
            "upper-roman" => "I",
            _ => list.GetAttribute("type")?.Trim() ?? "1",
        };
    }

    /// <summary>The number of the next item, as it is printed.</summary>
    public string Next(IElement item)
    {
        int number = NumberOf(item.GetAttribute("value")) ?? next;
        next = number + step;
        return (type is "a" or "A" && number > 0 ? Letters(number, type[0]) : type is "i" or "I" && number is > 0 and < 4000 ? Roman(number) : number.ToString(CultureInfo.InvariantCulture)) + ".";
    }

    private static int? NumberOf(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number)
            && number is > -1_000_000_000 and < 1_000_000_000 ? number : null;

    // a … z, aa, ab …
    private static string Letters(int number, char first)
    {
        var letters = new StringBuilder();
        for (; number > 0; number = (number - 1) / 26)
            letters.Insert(0, (char)(first + ((number - 1) % 26)));
        return letters.ToString();
    }

    private string Roman(int number) => type == "I" ? RomanNumbers.Of(number).ToUpperInvariant() : RomanNumbers.Of(number);
}
