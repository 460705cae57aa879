using TextModel.Entities;

namespace TextModel.Formats.Yaml;

/// <summary>Gives the entries of an authority list to the builder.</summary>
internal static class AuthorityValues
{
    /// <summary>Reads a list of entries, lists of entries by their kind (<c>people: …</c>), or an object with the list under <c>entities</c>.</summary>
    public static void Read(YamlValue value, AuthorityListBuilder builder, string? path)
    {
        if (value.Items is { } items)
        {
            foreach (YamlValue item in items)
                Entry(item, null, builder);
        }
        else if (value.Pairs is { } pairs && pairs.Exists(p => p.Value.Items is not null))
        {
            foreach (YamlPair pair in pairs)
            {
                foreach (YamlValue item in pair.Value.Items ?? [])
                    Entry(item, KindOf(pair.Key), builder);
            }
        }
        else
        {
            builder.Report(DiagnosticCodes.BadAuthorityFile.At(path, value.Position, null, "it is no list of entries."));
        }
    }

    private static string? KindOf(string key) => key.ToUpperInvariant() switch
    {
        "PEOPLE" or "PERSONS" => "person",
        "PLACES" => "place",
        "ORGANISATIONS" or "ORGANIZATIONS" => "organisation",
        _ => null,
    };

    private static void Entry(YamlValue entry, string? kind, AuthorityListBuilder builder)
    {
        // A bare string is an entry that has only a name.
        if (entry.Text is { } name)
            builder.Set("label", name, entry.Position);
        foreach (YamlPair pair in entry.Pairs ?? [])
            Field(pair, builder);
        if (kind is not null && (entry.Text is not null || entry.Pairs is not null))
            builder.Set("kind", kind, entry.Position);
        builder.EndEntry(entry.Position);
    }

    private static void Field(YamlPair field, AuthorityListBuilder builder)
    {
        foreach (YamlValue item in field.Value.Items ?? [])
            Value(field.Key, item, builder);
        bool identifiers = AuthorityListBuilder.HoldsIdentifiers(field.Key);
        // identifiers: {VIAF: …}, coordinates: {latitude: …}
        foreach (YamlPair inner in field.Value.Pairs ?? [])
        {
            string[] values = identifiers ? [.. inner.Value.Each().Select(v => v.Text).OfType<string>()] : [];
            foreach (string identifier in values)
                builder.SetIdentifier(inner.Key, identifier);
            if (values.Length == 0)
                Value(inner.Key, inner.Value, builder);
        }

        if (field.Value.Text is not null)
            Value(field.Key, field.Value, builder);
    }

    private static void Value(string key, YamlValue value, AuthorityListBuilder builder)
    {
        if (value.Text is { } text)
            builder.Set(key, text, value.Position);
        else if (!value.IsNull)
            builder.Ignore(key, value.Position);
    }
}
