using System.Globalization;
using TextModel.Schema.Names;
using TextModel.Schema.Validation;

namespace TextModel.Schema.Messages;

/// <summary>Where something stands, in words: "in the 3rd `p` of `div`", and in TEI "in the second turn".</summary>
internal sealed class PlainPath(NameIds names)
{
    /// <summary>The namespace of TEI.</summary>
    public const string Tei = "http://www.tei-c.org/ns/1.0";
    private static readonly string[] Small = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>A number as an ordinal: words up to ten.</summary>
    public static string Ordinal(int number)
    {
        if (number <= Small.Length)
            return Small[number - 1];
        string ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }

    /// <summary>The name of an element in a message.</summary>
    public string Quote(int name) => $"`{Plain(name)}`";

    /// <summary>A name as files have it: in the namespace of XML with its prefix, which cannot be another one.</summary>
    public string Plain(int name) => names[name] is ("http://www.w3.org/XML/1998/namespace", var local) ? $"xml:{local}" : names[name].Local;

    /// <summary>Where the last of some elements stands, with the element itself: "the 3rd `p` of `div`".</summary>
    /// <returns>Empty for no elements.</returns>
    public string Of(ReadOnlySpan<PathStep> path)
    {
        if (path.IsEmpty)
            return "";
        int turn = path.Length - 1;
        while (turn >= 0 && !IsTurn(path[turn]))
            turn--;
        PathStep last = path[^1];
        if (turn == path.Length - 1)
            return Turn(last);
        string own = Step(last);
        if (turn >= 0)
            return $"{own} of {Turn(path[turn])}";
        return path.Length > 1 ? $"{own} of {Step(path[^2])}" : own;
    }

    private static string Turn(PathStep step) => $"the {Ordinal(step.OrdinalInFile)} turn";

    private bool IsTurn(PathStep step) => names[step.Name] is (Tei, "u" or "sp");

    private string Step(PathStep step) => step.Ordinal == 1 ? Quote(step.Name) : $"the {Ordinal(step.Ordinal)} {Quote(step.Name)}";
}
