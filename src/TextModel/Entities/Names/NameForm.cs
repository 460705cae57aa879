namespace TextModel.Entities;

/// <summary>By which rule a stretch of text is taken for an entity; the better ones have the smaller number.</summary>
internal enum NameRule
{
    /// <summary>It is the label or a variant.</summary>
    Name,

    /// <summary>It is a label or variant with an ending.</summary>
    Inflected,

    /// <summary>It is the surname of a person who was introduced by the full name.</summary>
    Surname,
}

/// <summary>A spelling under which an entity is looked for.</summary>
internal readonly record struct NameForm(string Text, NameRule Rule)
{
    // Nominative ending, then what replaces it in the oblique cases, one for each case, so that all words of a name agree.
    // After the declension tables of Russian nouns and adjectives (singular); names in -ов/-ин have the instrumental -ым.
    private static readonly (string Ending, string[] Cases)[] Russian =
    [
        ("ий", ["ого", "ому", "им", "ом"]),
        ("ый", ["ого", "ому", "ым", "ом"]),
        ("ой", ["ого", "ому", "ым", "ом"]),
        ("ая", ["ой", "ой", "ой", "ой", "ую"]),
        ("ия", ["ии", "ии", "ией", "ии", "ию"]),
        ("а", ["ы", "е", "ой", "е", "у"]),
        ("я", ["и", "е", "ей", "е", "ю"]),
        ("й", ["я", "ю", "ем", "е"]),
        ("ь", ["я", "ю", "ем", "е"]),
    ];

    /// <summary>All spellings of an entity, the better rule first where one occurs twice.</summary>
    public static IEnumerable<NameForm> Of(Entity entity, GazetteerOptions options)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string> { entity.Label };
        names.AddRange(entity.Variants);
        // A list that says no kinds may be one of persons.
        bool person = entity.Kind == EntityKind.Person || entity.Kind == EntityKind.Name || entity.Kind.Value is "concept" or "thing";
        names.AddRange(names.SelectMany(n => NaturalOrder.Of(n, person)).ToArray());
        foreach (string name in names)
        {
            if (seen.Add(name))
                yield return new(name, NameRule.Name);
        }

        if (options.Inflections)
        {
            foreach (string form in names.SelectMany(Inflect))
            {
                if (seen.Add(form))
                    yield return new(form, NameRule.Inflected);
            }
        }

        if (options.SurnameAfterFullName && entity.Kind == EntityKind.Person && Surname(entity.Label) is { } surname)
        {
            foreach (string form in options.Inflections ? Inflect(surname).Prepend(surname) : [surname])
            {
                if (seen.Add(form))
                    yield return new(form, NameRule.Surname);
            }
        }
    }

    private static string? Surname(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
            return name[..comma].Trim();
        string trimmed = name.Trim();
        int space = trimmed.LastIndexOfAny([' ', '\t', '\u00A0']);
        string last = trimmed[(space + 1)..];
        // A numeral, an initial or a title after the name is no surname: Louis XIV, Martin Luther King Jr.
        return space < 0 || last.Length < 3 || !char.IsLetter(last[^1]) || last.All(c => char.IsUpper(c)) ? null : last;
    }

    private static IEnumerable<string> Inflect(string name)
    {
        if (name.Length < 3 || !char.IsLetter(name[^1]))
            yield break;
        if (IsCyrillic(name[^1]))
        {
            for (int i = 0; i < 5; i++)
            {
                string form = string.Join(' ', name.Split(' ').Select(word => Decline(word, i)));
                if (form != name)
                    yield return form;
            }
        }
        else if (char.IsLower(name[^1]) && name[^1] is not ('s' or 'x' or 'z' or 'ß'))
        {
            yield return name + "s";
        }
    }

    private static string Decline(string word, int index)
    {
        if (word.Length < 3 || !IsCyrillic(word[^1]))
            return word;
        foreach ((string ending, string[] cases) in Russian)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return index < cases.Length ? string.Concat(word.AsSpan(0, word.Length - ending.Length), cases[index]) : word;
        }

        if ("оеёиуыэю".Contains(word[^1], StringComparison.Ordinal))
            return word;
        bool possessive = word.EndsWith("ов", StringComparison.Ordinal) || word.EndsWith("ев", StringComparison.Ordinal)
            || word.EndsWith("ин", StringComparison.Ordinal) || word.EndsWith("ын", StringComparison.Ordinal);
        return word + index switch { 0 => "а", 1 => "у", 2 => possessive ? "ым" : "ом", 3 => "е", _ => "а" };
    }

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';
}
