using System.Globalization;
using System.Reflection;

namespace TextModel.Tests.Formats.Tei;

/// <summary>One edit of one property, and how to see whether it is there when the file is read again.</summary>
/// <param name="Property">The property, such as <c>Turn.SpeakerId</c>.</param>
/// <param name="Value">What it is set to, for messages.</param>
/// <param name="Edited">The document after the edit.</param>
/// <param name="IsThere">Whether a document says what the edited one does.</param>
internal sealed record PropertyEdit(string Property, string Value, TextDocument Edited, Func<TextDocument, bool> IsThere);

/// <summary>Edits each settable property of a document's nodes, one at a time; of each type the first node serves.</summary>
internal static class PropertyEdits
{
    // The span of an annotation, and who encloses whom at a place, are not said in one place of the file; identifiers of speakers and
    // entities are what they are known by.
    private static readonly HashSet<string> RulesOfTheirOwn = ["Span", "EndingAncestors", "Speaker.Id", "Entity.Id"];

    /// <summary>The edits of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="step">Of how many edits one is made; which one it is differs from <paramref name="first"/> to first.</param>
    /// <param name="first">The number of edits left out before the first one is made.</param>
    public static IEnumerable<PropertyEdit> Of(TextDocument document, int step = 1, int first = 0)
    {
        int number = step - 1 - (first % step);
        bool IsNext() => ++number % step == 0;
        IEnumerable<Annotation> nodes = document.Annotations.GroupBy(a => a is Markup markup ? $"Markup {markup.Kind}" : a.GetType().Name).Select(g => g.First());
        foreach (Annotation node in nodes)
        {
            foreach ((string name, object? value, Annotation changed) in Changes(node, document))
            {
                if (!IsMeaningful(changed) || !IsNext())
                    continue;
                TextDocument edited = document.Edit(e => e.Replace(node, changed));
                Annotation wanted = edited.Annotations[node.Index];
                yield return new(name, Show(value), edited, d => d.Annotations.Any(a => Says(a, wanted, name)));
            }
        }

        foreach (Speaker speaker in document.Speakers.Take(1))
        {
            foreach ((string name, object? value, Speaker changed) in Changes(speaker, document).Where(_ => IsNext()))
                yield return new(name, Show(value), document.Edit(e => e.Replace(speaker, changed)), d => d.Speakers[changed.Id] == changed);
        }

        foreach (Entity entity in document.Entities.GroupBy(e => e.Kind).Select(g => g.First()))
        {
            foreach ((string name, object? value, Entity changed) in Changes(entity, document).Where(_ => IsNext()))
                yield return new(name, Show(value), document.Edit(e => e.Replace(entity, changed)), d => d.Entities[changed.Id] == changed);
        }

        foreach ((string name, object? value, Source changed) in SourceChanges(document).Where(_ => IsNext()))
            yield return new(name, Show(value), document.Edit(e => e.Source = changed), d => d.Source == changed);
        if (!IsNext())
            yield break;
        KeyedValues extra = document.Extra.Add("edited", "[1]");
        yield return new("TextDocument.Extra", Show(extra), document.Edit(e => e.Extra = extra), d => d.Extra.Equals(extra));
    }

    private static IEnumerable<(string Name, object? Value, Source Changed)> SourceChanges(TextDocument document)
    {
        Source source = document.Source;
        foreach ((string name, object? value, Source changed) in Changes(source, document))
            yield return (name, value, changed);
        if (source.Contributors.Count > 0)
        {
            foreach ((string name, object? value, Contributor changed) in Changes(source.Contributors[0], document))
                yield return (name, value, source with { Contributors = [changed, .. source.Contributors.Skip(1)] });
        }

        foreach ((string name, object? value, PrintedSource changed) in Changes(source.Printed ?? new(), document))
            yield return (name, value, source with { Printed = changed });
        foreach ((string name, object? value, Rights changed) in Changes(source.Rights ?? new(), document))
            yield return (name, value, source with { Rights = changed });
    }

    private static IEnumerable<(string Name, object? Value, T Changed)> Changes<T>(T node, TextDocument document)
        where T : class
    {
        foreach (PropertyInfo property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            string name = $"{property.DeclaringType!.Name}.{property.Name}";
            if (property.SetMethod is not { IsPublic: true } || RulesOfTheirOwn.Contains(property.Name) || RulesOfTheirOwn.Contains(name))
                continue;
            foreach (object? value in Values(property, property.GetValue(node), node, document))
            {
                T changed = (T)Copy(node);
                property.SetValue(changed, value);
                if (!changed.Equals(node))
                    yield return (name, value, changed);
            }
        }
    }

    // What a comment, an instruction or a piece of the source says; elements say nothing by it.
    private static bool IsMeaningful(Annotation changed) => changed is not Markup { Kind: not MarkupKind.Element, Data: null }
        && changed is not Markup { Kind: not MarkupKind.Element, Tag: not null };

    private static IEnumerable<object?> Values(PropertyInfo property, object? now, object node, TextDocument document)
    {
        // What was read from an element always has its tag.
        if (now is not null && property.Name != "Tag" && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable)
            yield return null;
        yield return property.Name switch
        {
            "Id" or "SpeakerId" or "AddresseeId" or "QuestionId" or "EntityId" or "NoteId" => "edited-1",
            "Data" => (node as Markup)?.Kind switch
            {
                MarkupKind.ProcessingInstruction => "edited data",
                MarkupKind.Verbatim when now is string and ['&', ..] => "&edited;",
                MarkupKind.Verbatim => $"{now}<!-- edited -->",
                _ => " edited ",
            },
            "Language" => now is "la" ? "it" : "la",
            "Uri" => "https://example.org/edited?a=b&c=d",
            "LabelSpan" => TextSpan.OfLength(((Annotation)node).Start, Math.Min(2, ((Annotation)node).Span.Length)),
            // Of these the typed property says what is in "rend".
            "Tag" when node is Highlighting or TextList => ((Annotation)node).Tag is { } tag ? tag with { Attributes = tag.Without("n").Attributes.Add("n", "edited") } : new Tag { Name = "seg" },
            _ => Another(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, now),
        };
        if (property.PropertyType == typeof(string) && property.Name is not ("Id" or "Data"))
            yield return "Edited <b> & \"c\" ?> ü\u2003 --";
    }

    private static object Another(Type type, object? now) => type switch
    {
        _ when type == typeof(string) => "edited",
        _ when type == typeof(int) => 3,
        _ when type == typeof(bool) => !(bool)now!,
        _ when type == typeof(double) => 0.25,
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(12.5),
        _ when type == typeof(TimeRange) => new TimeRange(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(61)),
        _ when type == typeof(PartialDate) => new PartialDate(1902, 3, 4),
        _ when type == typeof(DateValue) => new DateValue { From = new(1900), To = new PartialDate(1901, 2) },
        _ when type == typeof(KeyedValues) => ((KeyedValues)now!).Add("edited", "[1]"),
        _ when type == typeof(ValueList<string>) => ((ValueList<string>)now!).Add("Edited"),
        _ when type == typeof(ValueList<Contributor>) => ((ValueList<Contributor>)now!).Add(new("E. Dited", new("transcriber"))),
        _ when type == typeof(EntityKind) => (EntityKind)now! == EntityKind.Person ? EntityKind.Place : EntityKind.Person,
        _ when type == typeof(ContributorRole) => (ContributorRole)now! == ContributorRole.Author ? ContributorRole.Editor : ContributorRole.Author,
        _ when type == typeof(Coordinates) => new Coordinates(1.5, -2.25),
        _ when type == typeof(Tag) => now is Tag tag ? tag with { Attributes = tag.Without("rend").Attributes.Add("rend", "edited") } : new Tag { Name = "seg" },
        _ when type == typeof(PrintedSource) => new PrintedSource { Title = "Edited" },
        _ when type == typeof(Rights) => new Rights { Statement = "Edited" },
        _ when type.IsEnum => Enum.ToObject(type, (Convert.ToInt32(now, CultureInfo.InvariantCulture) + 1) % Enum.GetValues(type).Length),
        _ => throw new NotSupportedException($"Say which value a {type.Name} is changed to."),
    };

    // What an annotation says, but for its element, which an edit of a property may change.
    private static bool Says(Annotation read, Annotation wanted, string property)
    {
        if (read.GetType() != wanted.GetType() || read.Span != wanted.Span)
            return false;
        Annotation same = (Annotation)Copy(read), likewise = (Annotation)Copy(wanted);
        foreach (Annotation node in new[] { same, likewise })
        {
            typeof(Annotation).GetProperty(nameof(Annotation.EndingAncestors))!.SetValue(node, 0);
            // The typed properties and the identifier are attributes of the tag too; of an edited tag only the edited attribute counts.
            Tag? tag = property == "Annotation.Tag" ? new Tag { Name = node.Tag?.Name ?? "", Attributes = KeyedValues.Empty.Add("edited", node.Tag?[node is Highlighting or TextList ? "n" : "rend"] ?? "") } : null;
            typeof(Annotation).GetProperty(nameof(Annotation.Tag))!.SetValue(node, tag);
            // A stretch of the source holds what was written into it.
            if (node is Markup { Kind: MarkupKind.Verbatim } && property is not ("Markup.Data" or "Markup.Kind"))
                typeof(Markup).GetProperty(nameof(Markup.Data))!.SetValue(node, null);
        }

        return same.Equals(likewise);
    }

    private static object Copy(object node) =>
        node.GetType().GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(node, null)!;

    private static string Show(object? value) => value?.ToString() ?? "nothing";
}
