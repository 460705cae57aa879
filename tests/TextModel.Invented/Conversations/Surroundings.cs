using System.Globalization;
using TextModel.Invented.Printing;

namespace TextModel.Invented.Conversations;

/// <summary>What stands before, between and after the turns.</summary>
internal sealed class Surroundings(Convention convention, IReadOnlyList<Person> cast, IReadOnlyList<string> present, SeededRandom random)
{
    private readonly string pageNumber = random.Pick(["N", "- N -", "[N]", "Page N"]);
    private readonly string note = random.Pick(["N. T", "[N] T", "N T", "(N) T"]);
    private readonly bool capitals = random.Chance(50);
    private int page = random.Between(1, 200);

    private Language Language => convention.Language;

    /// <summary>The title.</summary>
    public string Title { get; } = random.Pick(convention.Language["heading"]);

    /// <summary>What stands before the turns.</summary>
    public IEnumerable<Block> Front()
    {
        if (convention.Front is "none" or "-")
            yield break;
        if (convention.Front == "yaml")
        {
            yield return new($"---\ntitle: {Title}\ndate: {Date()}\nauthor: {cast[0].Full(Language)}\n---", BlockKind.Lines) { Spaced = false };
            yield break;
        }

        yield return new(Title, BlockKind.Heading) { Number = 1, Spaced = false };
        if (convention.Front is "keys" or "long")
        {
            string[] keys = Language["keys"];
            string[] values = [Date(), random.Pick(Language["places"]), cast[0].Full(Language), random.Between(1, 9).ToString(CultureInfo.InvariantCulture)];
            for (int i = 0; i < keys.Length; i++)
                yield return new($"{keys[i]}: {values[i]}") { Tight = i > 0, Spaced = false };
        }

        if (convention.Front is "prose" or "long")
            yield return new(Language["prose"][0]) { Spaced = false };
        if (convention.Front is "present" or "long")
        {
            yield return new(Language["present"][0] + ":") { Spaced = false };
            foreach (string person in present)
                yield return new(person) { Tight = true, Spaced = false };
        }
    }

    /// <summary>What stands between two turns.</summary>
    /// <param name="turn">The number of the turn that follows.</param>
    /// <param name="turns">How many there are.</param>
    public IEnumerable<Block> Between(int turn, int turns)
    {
        if (convention.Furniture is "page-numbers" or "running-heads" or "form-feeds" && turn > 0 && turn % 6 == 0)
            yield return PageBreak();
        if (convention.Parts == "several" && turn == turns / 2)
        {
            string part = Language["part"][0];
            part = part.Contains('第', StringComparison.Ordinal) || part.Contains('제', StringComparison.Ordinal) ? part : part + " 2";
            yield return new(capitals ? part.ToUpperInvariant() : part, BlockKind.Heading) { Number = 1, Spaced = false };
        }

        if (convention.Stage is "own-round" or "own-square" && turn > 0 && random.Chance(12))
        {
            string stage = random.Pick(Language["stage"]);
            yield return new(convention.Stage == "own-round" ? $"({stage})" : $"[{stage}]");
        }
    }

    /// <summary>What is said, with what belongs into it: stage directions, marks of notes.</summary>
    public Utterance Dress(Utterance utterance, ref int notes)
    {
        string first = utterance.Paragraphs[0];
        if (convention.Stage == "inline" && !utterance.IsQuestion && random.Chance(15))
            first += $" ({random.Pick(Language["stage"])})";
        if (convention.End == "notes" && !utterance.IsQuestion && notes < Language["note"].Length && first.Length > 60 && random.Chance(30))
            first += (++notes).ToString(CultureInfo.InvariantCulture);
        return ReferenceEquals(first, utterance.Paragraphs[0]) ? utterance : utterance with { Paragraphs = [first, .. utterance.Paragraphs.Skip(1)] };
    }

    /// <summary>What stands after the turns.</summary>
    /// <param name="notes">How many notes are pointed at.</param>
    public IEnumerable<Block> End(int notes)
    {
        switch (convention.End)
        {
            case "end":
                yield return new(capitals ? Language["end"][0] : $"[{Language["end"][0]}]") { Spaced = false };
                break;
            case "notes":
                for (int i = 0; i < notes; i++)
                    yield return new(note.Replace("N", $"{i + 1}", StringComparison.Ordinal).Replace("T", Language["note"][i], StringComparison.Ordinal)) { Spaced = false };
                break;
            case "index":
                foreach (string thing in Language["things"].Order(StringComparer.Ordinal))
                    yield return new($"{thing}, {random.Between(1, 20)}, {random.Between(21, 60)}") { Tight = thing != Language["things"].Order(StringComparer.Ordinal).First(), Spaced = false };
                break;
            case "thanks":
                yield return new(Language["prose"][0]) { Spaced = false };
                break;
            default:
                break;
        }
    }

    private Block PageBreak()
    {
        string number = (++page).ToString(CultureInfo.InvariantCulture);
        string text = convention.Furniture switch
        {
            "page-numbers" => pageNumber.Replace("N", number, StringComparison.Ordinal),
            "running-heads" => page % 2 == 0 ? $"{number}    {Title.ToUpperInvariant()}" : $"{Title.ToUpperInvariant()}    {number}",
            _ => "\f" + number,
        };
        return new(text, BlockKind.Furniture) { Spaced = false };
    }

    private string Date() => $"{random.Between(1949, 1999)}-0{random.Between(1, 9)}-{random.Between(10, 28)}";
}
