using TextModel.Entities;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

/// <summary>Every list of the corpus: how many entities it has, of which kind, and how many of them have identifiers, variants, dates, coordinates.</summary>
public class AuthorityCorpusTests
{
    public static TheoryData<string, string, int, int, int, int, int> Lists => new()
    {
        { "bahr/listperiodica.xml", "work", 361, 0, 0, 0, 0 },
        { "congress/executive.yaml", "person", 80, 80, 54, 80, 0 },
        { "daacda/listorg.xml", "organisation", 582, 0, 200, 0, 318 },
        { "ehri/EHRI_index_organizations.xml", "organisation", 127, 106, 0, 0, 0 },
        { "ehri/EHRI_index_terms.xml", "name", 599, 569, 0, 0, 0 },
        { "glaser/listperson.xml", "person", 1, 1, 0, 0, 0 },
        { "hebrew-mss/places_master.xml", "place", 80, 0, 3, 0, 0 },
        { "isicily/ISicily_places.csv", "place", 162, 162, 84, 0, 158 },
        { "isicily/persons-list.xml", "person", 11, 2, 0, 0, 0 },
        { "isicily/rolename-subtypes.csv", "", 65, 0, 0, 0, 0 },
        { "krems/peter_orte_koordinaten.csv", "", 81, 0, 0, 0, 50 },
        { "legalkraus/listlegal.xml", "work", 173, 172, 172, 173, 0 },
        { "recogito-gazetteer/gazetteer_sample_pleiades.ttl", "place", 5, 5, 4, 1, 5 },
        { "tengnagel/persons.csv", "person", 1057, 1057, 0, 0, 0 },
        { "tillich/listplace.xml", "place", 950, 928, 0, 0, 903 },
    };

    [SharedTheory]
    [MemberData(nameof(Lists))]
    public void Every_list_of_the_corpus_is_read(string file, string kind, int entities, int identified, int variants, int dated, int placed)
    {
        AuthorityList list = Load(Shared.Path("corpus/authority/" + file));
        Assert.DoesNotContain(list.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(
            (entities, identified, variants, dated, placed),
            (list.Entities.Count, list.Entities.Count(e => e.Identifiers.Count > 0), list.Entities.Count(e => !e.Variants.IsEmpty), list.Entities.Count(e => (e.From ?? e.To) is not null), list.Entities.Count(e => e.Coordinates is not null)));
        if (kind.Length > 0)
            Assert.All(list.Entities, e => Assert.Equal(kind, e.Kind.Value));
        Assert.All(list.Entities, e => Assert.True(e.Label.Trim() == e.Label && e.Label.Length > 0 && !e.Label.Contains('\n', StringComparison.Ordinal), e.Label));
    }

    [SharedFact]
    public void No_list_of_the_corpus_is_left_out() =>
        Assert.Equal(
            Shared.Files("authority").Select(f => Path.GetRelativePath(Shared.Path("corpus/authority"), f).Replace('\\', '/')),
            Lists.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    private static AuthorityList Load(string path) => Path.GetExtension(path) == ".yaml" ? YamlAuthorities.Load(path) : AuthorityList.Load(path);
}
