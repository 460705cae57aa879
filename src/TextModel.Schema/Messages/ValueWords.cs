using TextModel.Schema.Datatypes;
using TextModel.Schema.Patterns;

namespace TextModel.Schema.Messages;

/// <summary>What a value or a text must be, in words.</summary>
internal static class ValueWords
{
    private const int Shown = 6;

    /// <summary>What a string should have been, as the end of "… must be".</summary>
    /// <param name="expected">What was expected of the string.</param>
    /// <param name="found">The string.</param>
    /// <param name="automaton">What knows the order of the schema.</param>
    public static string Expected(Pattern expected, string found, Automaton automaton)
    {
        List<string> values = [.. automaton.InOrder(Expectations.Values(expected)).Select(v => v.Source!.Written!.Trim()).Distinct()];
        List<string> types = [.. automaton.InOrder(Expectations.Data(expected)).Select(d => Describe(d.Source!.Type!, found)).Distinct()];
        if (values.Count + types.Count == 0)
            return expected.IsNullable ? "empty" : "something else";
        string? near = Suggestions.Nearest(values, found.Trim());
        if (near is not null)
            values = [near, .. values.Where(v => v != near)];
        List<string> all = [.. values.Take(Shown).Select(v => $"'{v}'"), .. types.Take(3)];
        string list = Suggestions.Join(all, values.Count + types.Count - all.Count);
        if (HasList(expected))
            list += ", several with spaces between where that is meant";
        return near is null ? list : $"{list}; probably '{near}' is meant";
    }

    private static bool HasList(Pattern pattern) =>
        pattern.Kind == PatternKind.List || (pattern.Kind is PatternKind.Choice or PatternKind.After && Array.Exists(pattern.Items, HasList));

    private static string Describe(Datatype type, string found)
    {
        string words = Word(type);
        string? complaint = type.Complaint(found, ValueContext.None);
        if (complaint is not null)
            return $"{words} that {complaint["must ".Length..].Replace("be ", "is ", StringComparison.Ordinal).Replace("match ", "matches ", StringComparison.Ordinal).Replace("have ", "has ", StringComparison.Ordinal)}";
        Facet? pattern = type.Facets.FirstOrDefault(f => f.Kind == FacetKind.Pattern);
        return pattern is null ? words : $"{words} that matches {pattern.Written}";
    }

    private static string Word(Datatype type) => type.Name switch
    {
        "dateTime" => "a date and time such as 1987-05-31T14:30:00",
        "date" => "a date such as 1987-05-31",
        "time" => "a time such as 14:30:00",
        "gYear" => "a year such as 1987",
        "gYearMonth" => "a month of a year such as 1987-05",
        "gMonth" => "a month such as --05",
        "gDay" => "a day such as ---31",
        "gMonthDay" => "a day of a month such as --05-31",
        "duration" => "a duration such as PT1H30M",
        "boolean" => "'true' or 'false'",
        "anyURI" => "an address or a pointer such as #id",
        "language" => "a language such as en",
        "ID" or "NCName" => "a name: a letter or '_' first, no spaces, no colon",
        "IDREF" => "the identifier of an element",
        "IDREFS" => "identifiers of elements",
        "Name" => "a name: a letter or '_' first, no spaces",
        "NMTOKEN" => "a word without spaces",
        "QName" => "a name, with a prefix that is declared",
        "nonNegativeInteger" => "a whole number from 0 on",
        "positiveInteger" => "a whole number from 1 on",
        "decimal" or "double" or "float" => "a number",
        "string" or "token" or "normalizedString" => "a text",
        _ when type.Basis == Basis.Integer => "a whole number",
        _ => $"a value of the type {type.Name}",
    };
}
