using TextModel.Invented.Conversations;
using TextModel.Invented.Printing;

namespace TextModel.Invented.Plain;

/// <summary>Words, sentences and names of one text.</summary>
internal sealed class Words(Language language, SeededRandom random, string invisible)
{
    private readonly List<Person> people = Person.Draw(language, 6, random.Branch());
    private readonly Speech speech = new(language, Person.Draw(language, 4, random.Branch()), random.Branch());

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>For numbers and choices.</summary>
    public SeededRandom Random => random;

    /// <summary>The title.</summary>
    public string Title { get; } = random.Pick(language["heading"]);

    /// <summary>A thing.</summary>
    public string Thing => random.Pick(language["things"]);

    /// <summary>All things, in random order.</summary>
    public List<string> Things => random.Some(language["things"], 8);

    /// <summary>A place.</summary>
    public string Place => random.Pick(language["places"]);

    /// <summary>Somebody's name.</summary>
    public string Name => random.Pick(people).Full(language);

    /// <summary>Everybody.</summary>
    public IReadOnlyList<Person> People => people;

    /// <summary>What somebody does.</summary>
    public string Craft => random.Pick(language["craft"]);

    /// <summary>A sentence.</summary>
    public string Sentence => Hidden(speech.Statement());

    /// <summary>A part of a sentence.</summary>
    public string Clause => Hidden(speech.Clause());

    /// <summary>A few sentences.</summary>
    public string Sentences(int least, int most) => string.Join(language.Space, Enumerable.Range(0, random.Between(least, most)).Select(_ => Sentence));

    /// <summary>A year.</summary>
    public int Year => random.Between(1905, 2019);

    /// <summary>A date.</summary>
    public string Date => $"{Year}-0{random.Between(1, 9)}-{random.Between(10, 28)}";

    /// <summary>The heading of the text.</summary>
    public Block Head(string? text = null) => new(text ?? Title, BlockKind.Heading) { Number = 1, Spaced = false };

    /// <summary>A number between two.</summary>
    public int Number(int least, int most) => random.Between(least, most);

    private string Hidden(string text) => Invisible.InSpeech(text, invisible);
}
