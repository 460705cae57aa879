namespace TextModel.Entities;

/// <summary>The words by which annotation tools call the kinds of entities.</summary>
internal static class KindWords
{
    /// <summary>The kind that a tool's word means; any word that is not known is a kind of its own.</summary>
    public static EntityKind Read(string word)
    {
        string bare = word.Trim().ToLowerInvariant();
        // Fine-grained types of newspaper corpora: loc.adm.town.
        int dot = bare.IndexOf('.', StringComparison.Ordinal);
        return (dot > 0 ? bare[..dot] : bare) switch
        {
            "per" or "prs" or "pers" or "person" or "people" => EntityKind.Person,
            "loc" or "place" or "location" or "gpe" or "geo" or "fac" => EntityKind.Place,
            "org" or "organisation" or "organization" => EntityKind.Organization,
            "work" or "work_of_art" => EntityKind.Work,
            "event" => EntityKind.Event,
            "date" or "time" => EntityKind.Date,
            "misc" or "oth" or "name" => EntityKind.Name,
            _ => new(word.Trim()),
        };
    }

    /// <summary>The word for a kind.</summary>
    public static string Write(EntityKind kind) => kind.Value switch
    {
        "person" => "PER",
        "place" => "LOC",
        "organisation" => "ORG",
        "work" => "WORK",
        "event" => "EVENT",
        "date" => "DATE",
        "name" => "MISC",
        null or "" => "MISC",
        var other => other,
    };
}
