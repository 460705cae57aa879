using System.Globalization;

namespace TextModel.Invented.Conversations;

/// <summary>What is printed for a person, by the kind of names.</summary>
internal sealed class Labels(Convention convention, IReadOnlyList<Person> cast, SeededRandom random)
{
    private readonly HashSet<int> introduced = [];
    private readonly bool capitals = random.Chance(50);
    private readonly string user = random.Word("_x 7 .x -");
    private readonly int unknown = cast.Count - 1;

    private Language Language => convention.Language;

    /// <summary>Everybody, as a list of those present would have them.</summary>
    public IEnumerable<string> Present => cast.Select(p => convention.Names is "initials" or "initials-dotted" or "then-initials"
        ? $"{p.Full(Language)} ({p.Initials("")})" : $"{p.Full(Language)}, {p.Craft.ToLowerInvariant()}");

    /// <summary>The label of a turn.</summary>
    /// <param name="person">Who speaks.</param>
    /// <param name="known">Whether one could tell who: not where two speak at once.</param>
    public string Of(Person person, out bool known)
    {
        known = true;
        bool first = introduced.Add(person.Index);
        int at = person.Index;
        switch (convention.Names)
        {
            case "full":
                return person.Full(Language);
            case "surname":
                return person.Family;
            case "capitals":
                return person.Full(Language).ToUpperInvariant();
            case "surname-capitals":
                return person.Family.ToUpperInvariant();
            case "titled":
                return person.Titled(Language, person.Family);
            case "titled-capitals":
                return capitals ? person.Titled(Language, person.Family).ToUpperInvariant() : person.Titled(Language, person.Family.ToUpperInvariant());
            case "chair":
                return at == 0 ? Language["chair"][0] : person.Titled(Language, person.Family);
            case "doctor":
                return at == 0 ? person.Family : Language.TitleFollows ? person.Family + Language["doctor"][0] : $"{Language["doctor"][0]} {person.Family}";
            case "first":
                return person.Given;
            case "initials":
                return person.Initials("");
            case "initials-dotted":
                return person.Initials(".");
            case "user":
                string name = person.Given.ToLowerInvariant();
                return user switch
                {
                    "_x" => $"{name}_{char.ToLowerInvariant(person.Family[0])}",
                    "7" => $"{name}{17 + (11 * at)}",
                    ".x" => $"{name}.{person.Family.ToLowerInvariant()}",
                    _ => $"{char.ToLowerInvariant(person.Given[0])}{person.Family.ToLowerInvariant()}",
                };
            case "roles":
                return Language["roles"][at];
            case "craft":
                return capitals && Language.HasCase ? person.Craft.ToUpperInvariant() : person.Craft;
            case "numbered":
                return $"{(capitals ? Language["speaker"][0].ToUpperInvariant() : Language["speaker"][0])} {(at + 1).ToString(CultureInfo.InvariantCulture)}";
            case "letters":
                return ((char)('A' + at)).ToString();
            case "question":
                return capitals ? Language["question"][at].ToUpperInvariant() : Language["question"][at];
            case "qa":
                return Language["qa"][at];
            case "place":
                return $"{person.Full(Language)} ({person.Place})";
            case "comma":
                return $"{person.Full(Language)}, {person.Craft.ToLowerInvariant()}";
            case "then-short":
                return first ? person.Full(Language) : person.Family;
            case "then-initials":
                return first ? person.Full(Language) : person.Initials("");
            case "two" when random.Chance(12):
                known = false;
                return $"{person.Family} {Language["and"][0]} {cast[(at + 1) % cast.Count].Family}";
            case "manner" when random.Chance(20):
                return $"{person.Family} ({random.Pick(Language["manner"])})";
            case "unknown" when at == unknown:
                return Language["unknown"][0];
            default:
                return person.Family;
        }
    }
}
