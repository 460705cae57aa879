using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TextModel.Invented;
using TextModel.Invented.Conversations;
using TextModel.Tests.Support;

namespace TextModel.Tests.Transcripts;

/// <summary>The texts that are made up: the same everywhere, with answers that are really in them, and of names that the engine cannot know.</summary>
public sealed partial class InventedTextTests
{
    private static readonly Lazy<InventedText[]> Texts = new(() => [.. Enumerable.Range(1, 900).Select(i => InventedText.Create((ulong)i))]);

    [Fact]
    public void A_seed_gives_the_same_text_on_every_machine()
    {
        ulong[] seeds = [1, 2, 3, 1000, ulong.MaxValue];
        Snapshot.Verify(string.Concat(seeds.SelectMany(s => new[] { InventedText.Create(s), InventedText.WithoutTurns(s) }).Select(t => $"{Hash(t)} {t.Name} {t.Turns.Count}\n")));

        static string Hash(InventedText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            text.Content + string.Join('\n', text.Turns) + string.Join('\n', text.Point))))[..16];
    }

    [Fact]
    public void A_seed_gives_the_same_text_again() => Assert.All((ulong[])[1, 7, 99], s =>
    {
        Assert.Equal(InventedText.Create(s).Content, InventedText.Create(s).Content);
        Assert.Equal(InventedText.Create(s).Turns, InventedText.Create(s).Turns);
        Assert.NotEqual(InventedText.Create(s).Content, InventedText.Create(s + 1).Content);
    });

    [Fact]
    public void The_turns_stand_in_the_text_in_their_order()
    {
        foreach (InventedText text in Texts.Value)
        {
            // Times of cues, numbers of lines and voices stand in between.
            string letters = NoDigits(Letters(Voice().Replace(text.Content, "")));
            int at = 0;
            foreach (InventedTurn turn in text.Turns)
            {
                int found = letters.IndexOf(NoDigits(turn.Starts), at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{text.Name}: {turn.Starts}");
                at = found + 1;
            }
        }
    }

    [Fact]
    public void No_two_turns_of_a_text_begin_alike()
    {
        foreach (InventedText text in Texts.Value)
            Assert.True(text.Turns.Select(t => t.Starts).Distinct().Count() == text.Turns.Count, text.Name);
    }

    [Fact]
    public void Nobody_speaks_twice_in_a_row_and_every_label_is_printed()
    {
        foreach (InventedText text in Texts.Value)
        {
            Assert.InRange(text.Turns.Count, 6, 60);
            for (int i = 1; i < text.Turns.Count; i++)
                Assert.False(text.Turns[i].Speaker is { } speaker && speaker == text.Turns[i - 1].Speaker, $"{text.Name}: {text.Turns[i]}");
            string letters = Letters(text.Content);
            Assert.All(text.Turns.Where(t => t.Label is not null), t => Assert.Contains(Letters(t.Label!), letters, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_text_without_turns_has_none() => Assert.All(Enumerable.Range(1, 200), i =>
    {
        InventedText text = InventedText.WithoutTurns((ulong)i);
        Assert.Empty(text.Turns);
        Assert.True(text.Content.Length > 80, text.Content);
    });

    [Fact]
    public void Names_are_in_none_of_the_engines_lists_of_words()
    {
        var known = Directory.EnumerateFiles(Repository.PathOf("src/TextModel/Transcripts"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => File.ReadLines(f).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))
            .SelectMany(l => Word().Matches(l).Select(m => m.Value.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("interviewer", known);
        string[] shared = [.. Language.All.SelectMany(l => l["given"].Concat(l["family"]).Concat(l["places"]))
            .SelectMany(n => Word().Matches(n).Select(m => m.Value.ToLowerInvariant())).Where(n => n.Length > 2 && known.Contains(n))];
        Assert.Empty(shared);
    }

    [Fact]
    public void Every_language_has_all_that_is_printed()
    {
        Assert.True(Language.All.Count >= 16);
        string[] keys = ["ask", "things", "open", "then", "lead", "short", "colon", "quote", "named", "given", "family", "qa", "question", "roles", "craft", "speaker",
            "title", "doctor", "chair", "unknown", "and", "manner", "places", "stage", "present", "end", "heading", "part", "keys", "prose", "note"];
        foreach (Language language in Language.All)
        {
            Assert.All(keys, k => Assert.NotEmpty(language[k]));
            Assert.All(language["ask"].Concat(language["named"]), s => Assert.Contains('#', s));
            Assert.All(language["ask"], s => Assert.True(Letters(s).Length >= 4, s));
            Assert.True(language["given"].Distinct().Count() >= 6 && language["family"].Distinct().Count() >= 6 && language["craft"].Distinct().Count() >= 6);
            Assert.True(language["qa"].Distinct().Count() == 2 && language["question"].Length == 2 && language["roles"].Length == 2);
        }
    }

    [Fact]
    public void Every_frame_fits_in_a_format_and_has_a_name_of_its_own()
    {
        Assert.Equal(Frame.All.Count, Frame.All.Select(f => f.Id).Distinct().Count());
        Assert.All(Frame.All, f => Assert.All(f.Carriers.Split(' '), c => Assert.Contains(c, Convention.AllCarriers.Split(' '))));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    // Capitals do not tell the two small sigmas apart.
    private static string NoDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c))).Replace('ς', 'σ');

    [GeneratedRegex("<v [^>]*>")]
    private static partial Regex Voice();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
