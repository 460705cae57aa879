namespace TextModel.Invented.Conversations;

/// <summary>Somebody who speaks, and how he is called.</summary>
/// <param name="Index">The number in order of the cast, from 0.</param>
/// <param name="Given">The first name.</param>
/// <param name="Family">The surname.</param>
/// <param name="Place">Where he is from.</param>
/// <param name="Craft">What he does.</param>
internal sealed record Person(int Index, string Given, string Family, string Place, string Craft)
{
    /// <summary>Draws a cast without namesakes.</summary>
    public static List<Person> Draw(Language language, int count, SeededRandom random)
    {
        List<string> given = random.Some(language["given"], count), family = random.Some(language["family"], count);
        List<string> craft = random.Some(language["craft"], count);
        return [.. Enumerable.Range(0, count).Select(i => new Person(i, given[i], family[i], random.Pick(language["places"]), craft[i]))];
    }

    /// <summary>First name and surname.</summary>
    public string Full(Language language) => language.Code is "zh" or "ja" ? Family + Given
        : language.Code is "ko" ? $"{Family}{Given}"
        : language.Code is "hu" ? $"{Family} {Given}"
        : $"{Given} {Family}";

    /// <summary>With a title.</summary>
    public string Titled(Language language, string name) =>
        language.TitleFollows ? name + language["title"][Index % 2] : $"{language["title"][Index % 2]} {name}";

    /// <summary>The first letters.</summary>
    public string Initials(string between) => $"{Given[0]}{between}{Family[0]}{between}";
}
