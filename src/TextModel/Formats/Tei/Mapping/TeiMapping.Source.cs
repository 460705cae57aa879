namespace TextModel.Formats.Tei;

/// <summary>The source and its parts, which the header holds.</summary>
internal static partial class TeiMapping
{
    public static readonly TeiRow ContributorRow = new(
        nameof(Contributor), "`author`, `editor`, `respStmt`", null,
        Property<Contributor, string>(nameof(Contributor.Name), "`name`, `persName`, or the element's text", c => c.Name, (c, v) => c with { Name = v }, TeiValues.Text),
        Property<Contributor, ContributorRole>(nameof(Contributor.Role), "the element's name, `editor/@role`, `resp`", c => c.Role, (c, v) => c with { Role = v }, TeiValues.Role),
        Property<Contributor, KeyedValues>(nameof(Contributor.Extra), null, c => c.Extra, (c, v) => c with { Extra = v }, TeiValues.Pairs));

    /// <summary>What <c>biblStruct</c> and its kin say; what is missing goes into <c>imprint</c>, or into <c>bibl</c> itself.</summary>
    public static readonly TeiRow Printed = new(
        nameof(PrintedSource), "`biblStruct`, `bibl`, `biblFull`", null,
        Outside(nameof(PrintedSource.Title), "`title`", p => p.Title, (p, v) => p with { Title = v }, TeiValues.TextOrNull, TeiCarriers.Text<PrintedSource>(
            n => Inside(n, "title", t => t["level"] is "m" or "j") ?? Inside(n, "title"), p => p.Title, "title", add: (edits, n, xml) =>
            {
                if (n.Local == "bibl")
                    edits.Append(n, xml);
            })),
        Outside(nameof(PrintedSource.Volume), "`biblScope` with `@unit` volume", p => p.Volume, (p, v) => p with { Volume = v }, TeiValues.TextOrNull, TeiCarriers.Text<PrintedSource>(
            n => Inside(n, "biblScope", s => s["unit"] is "volume" or "vol"), p => p.Volume, "biblScope", ("unit", "volume"), AddToImprint)),
        Outside(nameof(PrintedSource.Pages), "`biblScope` with `@unit` page", p => p.Pages, (p, v) => p with { Pages = v }, TeiValues.TextOrNull, TeiCarriers.Text<PrintedSource>(
            n => Inside(n, "biblScope", s => s["unit"] is "page" or "pages" or "pp"), p => p.Pages, "biblScope", ("unit", "page"), AddToImprint)),
        Outside(nameof(PrintedSource.Publisher), "`publisher`", p => p.Publisher, (p, v) => p with { Publisher = v }, TeiValues.TextOrNull, TeiCarriers.Text<PrintedSource>(
            n => Inside(n, "publisher"), p => p.Publisher, "publisher", add: AddToImprint)),
        Outside(nameof(PrintedSource.Place), "`pubPlace`", p => p.Place, (p, v) => p with { Place = v }, TeiValues.TextOrNull, TeiCarriers.Text<PrintedSource>(
            n => Inside(n, "pubPlace"), p => p.Place, "pubPlace", add: AddToImprint)),
        Outside(nameof(PrintedSource.Date), "`date/@when`", p => p.Date, (p, v) => p with { Date = v }, TeiValues.DateOrNull, TeiCarriers.Date<PrintedSource>(
            n => Inside(n, "date", d => d["type"] != "original"), p => p.Date, "date", add: AddToImprint)),
        Outside(nameof(PrintedSource.OriginalDate), "`date/@when` with `@type` original", p => p.OriginalDate, (p, v) => p with { OriginalDate = v }, TeiValues.DateOrNull, TeiCarriers.Date<PrintedSource>(
            n => Inside(n, "date", d => d["type"] == "original"), p => p.OriginalDate, "date", ("type", "original"), AddToImprint)),
        Property<PrintedSource, KeyedValues>(nameof(PrintedSource.Extra), null, p => p.Extra, (p, v) => p with { Extra = v }, TeiValues.Pairs));

    /// <summary>The properties of <see cref="PrintedSource"/> that stand in <c>imprint</c>, in the order that the schema wants.</summary>
    public static readonly string[] Imprint =
        [nameof(PrintedSource.Place), nameof(PrintedSource.Publisher), nameof(PrintedSource.Date), nameof(PrintedSource.OriginalDate), nameof(PrintedSource.Volume), nameof(PrintedSource.Pages)];

    public static readonly TeiRow RightsRow = new(
        nameof(Rights), "`availability`", null,
        Outside<Rights, string?>(nameof(Rights.Status), "`licence`", r => r.Status, (r, v) => r with { Status = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, node) => scope.Text(LicenceOf(node)),
            Write = (lines, r) =>
            {
                if (r.Status is not null || r.Uri is not null || r.Statement is null)
                    lines.Element("licence", r.Status, r.Uri is null ? [] : [("target", r.Uri)]);
            },
            Change = (edits, node, _, now) =>
            {
                if (LicenceOf(node) is { } licence)
                    edits.SetText(licence, now.Status ?? "");
            },
        }),
        Outside<Rights, string?>(nameof(Rights.Statement), "`p`", r => r.Statement, (r, v) => r with { Statement = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, node) => scope.Text(node.Child("p")) ?? (scope.IsOwn ? null : scope.Text(node.Child("ab"))),
            Write = (lines, r) => lines.ElementIf("p", r.Statement),
            Change = (edits, node, _, now) =>
            {
                if (now.Statement is null)
                    return;
                if (node.Child("p") is { } statement && !statement.Descendants().Contains(LicenceOf(node)))
                    edits.SetText(statement, now.Statement);
                else if (node.Child("p") is null && node.Child("ab") is null)
                    edits.Append(node, edits.Element("p", now.Statement));
            },
        }),
        Outside<Rights, string?>(nameof(Rights.Uri), "`licence/@target`", r => r.Uri, (r, v) => r with { Uri = v }, TeiValues.TextOrNull, new()
        {
            Read = (_, node) => LicenceOf(node)?["target"],
            Change = (edits, node, _, now) =>
            {
                if (LicenceOf(node) is { } licence && IsAddress(now.Uri))
                    edits.Set(licence, "target", now.Uri);
            },
        }),
        Property<Rights, KeyedValues>(nameof(Rights.Extra), null, r => r.Extra, (r, v) => r with { Extra = v }, TeiValues.Pairs));

    /// <summary>What <c>teiHeader</c> says.</summary>
    public static readonly TeiRow Source = new(
        nameof(TextModel.Source), "`teiHeader`", null,
        Outside<Source, string?>(nameof(TextModel.Source.Title), "`titleStmt/title`", s => s.Title, (s, v) => s with { Title = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, header) => scope.Text(TitleOf(header, withFile: false)),
            Write = (lines, s) => lines.Element("title", s.Title),
            Change = (edits, header, _, now) =>
            {
                if (TitleOf(header, withFile: true) is { } title)
                {
                    if (title["type"] is TeiNames.File)
                        edits.Set(title, "type", null);
                    edits.SetText(title, now.Title ?? "");
                }
                else if (TitlesOf(header) is { } titles)
                {
                    edits.Prepend(titles, edits.Element("title", now.Title));
                }
            },
        }),
        Outside<Source, ValueList<Contributor>>(nameof(TextModel.Source.Contributors), "`titleStmt/author`, `editor`, `respStmt`", s => s.Contributors, (s, v) => s with { Contributors = v }, TeiValues.Contributors, new()
        {
            Read = (scope, header) => ContributorsOf(scope, header).ToValueList(),
            Write = (lines, s) =>
            {
                foreach (Contributor contributor in s.Contributors)
                    Write(lines, contributor);
            },
            Change = (edits, header, was, now) =>
            {
                if (TitlesOf(header) is { } titles && IsMore(was.Contributors, now.Contributors))
                    edits.Append(titles, string.Concat(now.Contributors.Skip(was.Contributors.Count).Select(c => edits.Compose(lines => Write(lines, c)))));
            },
        }),
        Outside<Source, PartialDate?>(nameof(TextModel.Source.Date), "`creation/date/@when`", s => s.Date, (s, v) => s with { Date = v }, TeiValues.DateOrNull, new()
        {
            Read = DateOf,
            Write = (lines, s) =>
            {
                if (s.Date is not { } date)
                    return;
                lines.Open("creation");
                lines.Date("date", date);
                lines.Close();
            },
            Change = (edits, header, _, now) =>
            {
                TeiNode? creation = header.Path("profileDesc", "creation");
                if (creation is not null && Inside(creation, "date") is { } known)
                    edits.SetDate(known, now.Date);
                else if (creation is not null)
                    edits.Append(creation, edits.Date("date", now.Date));
                else if (edits.Date("date", now.Date) is { Length: > 0 } made)
                    AddToProfile(edits, header, edits.Around("creation", made));
            },
        }),
        Outside<Source, PrintedSource?>(nameof(TextModel.Source.Printed), "`sourceDesc/biblStruct`", s => s.Printed, (s, v) => s with { Printed = v }, TeiValues.PrintedOrNull, new()
        {
            Read = (scope, header) => EntryOf(header) is { } entry ? Printed.Read(scope, entry, new PrintedSource()) : null,
            Write = (lines, s) =>
            {
                if (s.Printed is { } printed)
                    Write(lines, printed);
            },
            Change = ChangePrinted,
        }),
        Outside<Source, string?>(nameof(TextModel.Source.Publisher), "`publicationStmt/publisher`", s => s.Publisher, (s, v) => s with { Publisher = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, header) => PublicationOf(header) is { } publication ? scope.Text(AgencyOf(publication)) : null,
            Write = (lines, s) => lines.Element("publisher", s.Publisher),
            Change = ChangePublication,
        }),
        Outside<Source, PartialDate?>(nameof(TextModel.Source.PublicationDate), "`publicationStmt/date/@when`", s => s.PublicationDate, (s, v) => s with { PublicationDate = v }, TeiValues.DateOrNull, new()
        {
            Read = (_, header) => TeiScope.DateOf(PublicationOf(header)?.Child("date")),
            Write = (lines, s) => lines.DateIf("date", s.PublicationDate),
            Change = ChangePublication,
        }),
        Outside<Source, Rights?>(nameof(TextModel.Source.Rights), "`publicationStmt/availability`", s => s.Rights, (s, v) => s with { Rights = v }, TeiValues.RightsOrNull, new()
        {
            Read = (scope, header) => PublicationOf(header)?.Child("availability") is { } availability ? RightsRow.Read(scope, availability, new Rights()) : null,
            Write = (lines, s) =>
            {
                if (s.Rights is not { } rights)
                    return;
                lines.Open("availability");
                RightsRow.Write(lines, rights);
                lines.Close();
            },
            Change = ChangePublication,
        }),
        Outside<Source, string?>(nameof(TextModel.Source.Language), "`langUsage/language/@ident`", s => s.Language, (s, v) => s with { Language = v }, TeiValues.TextOrNull, new()
        {
            Read = (scope, header) => scope.IsOwn ? scope.Text(LanguageOf(header)) : LanguageOf(header)?["ident"] ?? scope.Language,
            Write = (lines, s) =>
            {
                if (s.Language is not { } language)
                    return;
                lines.Open("langUsage");
                lines.Element("language", language, ("ident", TeiNames.IsLanguage(language) ? language : "und"));
                lines.Close();
            },
            Change = (edits, header, _, now) =>
            {
                if (now.Language is null || !TeiNames.IsLanguage(now.Language))
                    return;
                if (LanguageOf(header) is { } language)
                    edits.Set(language, "ident", now.Language);
                else if (header.Path("profileDesc", "langUsage") is null)
                    AddToProfile(edits, header, edits.Around("langUsage", edits.Element("language", null, $" ident=\"{now.Language}\"")));
            },
        }),
        Outside<Source, KeyedValues>(nameof(TextModel.Source.Fields), null, s => s.Fields, (s, v) => s with { Fields = v }, TeiValues.Pairs, new()
        {
            Read = (scope, header) => scope.IsOwn ? FieldsOf(scope, header) : KeyedValues.Empty,
            Write = (lines, s) =>
            {
                int count = s.Fields.Count - (ProjectOf(s) is null ? 0 : 1);
                if (count == 0)
                    return;
                lines.Open("notesStmt");
                foreach (KeyedValue field in s.Fields.Take(count))
                    lines.Element("note", field.Value, ("type", "field"), ("n", field.Key));
                lines.Close();
            },
        }),
        Property<Source, KeyedValues>(nameof(TextModel.Source.Extra), null, s => s.Extra, (s, v) => s with { Extra = v }, TeiValues.Pairs));

    /// <summary>What the last field of a source, if no other is called so too, says of the project; null where it says nothing of that. It stands where the Guidelines want it.</summary>
    public static string? ProjectOf(Source source) =>
        source.Fields.Count > 0 && source.Fields[^1].Key == TeiNames.Project && source.Fields.Count(f => f.Key == TeiNames.Project) == 1 ? source.Fields[^1].Value : null;

    private static TeiNode? TitlesOf(TeiNode header) => header.Path("fileDesc", "titleStmt");

    private static TeiNode? PublicationOf(TeiNode header) => header.Path("fileDesc", "publicationStmt");

    private static TeiNode? LanguageOf(TeiNode header) => header.Path("profileDesc", "langUsage", "language");

    private static TeiNode? AgencyOf(TeiNode publication) => publication.Child("publisher") ?? publication.Child("distributor") ?? publication.Child("authority");

    // Anything else would make a file of others invalid.
    private static bool IsAddress(string? uri) => uri is null || (uri.Length > 0 && Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute));

    private static TeiNode? LicenceOf(TeiNode availability) => Inside(availability, "licence");

    private static TeiNode? Inside(TeiNode node, string local, Predicate<TeiNode>? test = null) => node.Descendants().FirstOrDefault(n => n.Local == local && test?.Invoke(n) != false);

    private static bool IsMore<T>(IReadOnlyCollection<T> was, IReadOnlyCollection<T> now) => was.Count <= now.Count && was.SequenceEqual(now.Take(was.Count));

    private static TeiNode? TitleOf(TeiNode header, bool withFile)
    {
        TeiNode[] titles = [.. TitlesOf(header)?.Children.Where(c => c.Local == "title" && (withFile || c["type"] is not TeiNames.File)) ?? []];
        return Array.Find(titles, t => t["type"] is "main") ?? titles.FirstOrDefault();
    }

    private static IEnumerable<Contributor> ContributorsOf(TeiScope scope, TeiNode header)
    {
        foreach (TeiNode child in TitlesOf(header)?.Children ?? [])
        {
            // Beside the name others put identifiers.
            TeiNode? name = child.Find(c => c.Local is "persName" or "name" or "orgName");
            if (child.Local == "respStmt" && !(scope.IsOwn && child["xml:id"] is not null))
                yield return new(scope.Text(name) ?? "", new(scope.Text(child.Child("resp")) ?? ""));
            else if (child.Local is "author" or "editor" && (scope.Text(name) ?? scope.Text(child)) is { } known)
                yield return new(known, child.Local == "author" ? ContributorRole.Author : child["role"] is { Length: > 0 } role && !scope.IsOwn ? new(role) : ContributorRole.Editor);
        }
    }

    private static void Write(TeiLines lines, Contributor contributor)
    {
        if (contributor.Role == ContributorRole.Author || contributor.Role == ContributorRole.Editor)
        {
            lines.Element(contributor.Role == ContributorRole.Author ? "author" : "editor", contributor.Name);
            return;
        }

        lines.Open("respStmt");
        lines.Element("resp", contributor.Role.ToString());
        lines.Element("name", contributor.Name);
        lines.Close();
    }

    private static PartialDate? DateOf(TeiScope scope, TeiNode header)
    {
        TeiNode? creation = header.Path("profileDesc", "creation");
        if (scope.IsOwn)
            return TeiScope.DateOf(creation?.Child("date"));
        return TeiScope.DateOf(creation is null ? null : Inside(creation, "date"))
            ?? TeiScope.DateOf(FirstIn("sourceDesc", "recording")) ?? TeiScope.DateOf(FirstIn("settingDesc")) ?? TeiScope.DateOf(FirstIn("sourceDesc"));

        TeiNode? FirstIn(params string[] around) => scope.Find(n => n.Local == "date" && Array.TrueForAll(around, a => TeiScope.IsIn(n, a))).FirstOrDefault();
    }

    private static KeyedValues FieldsOf(TeiScope scope, TeiNode header)
    {
        TeiNode[] notes = [.. header.Path("fileDesc", "notesStmt")?.Children.Where(n => n["type"] is "field") ?? []];
        KeyedValue[] project = header.Path("encodingDesc", "projectDesc", "p") is { } p ? [new(TeiNames.Project, scope.Text(p) ?? "")] : [];
        return notes.Length + project.Length == 0 ? KeyedValues.Empty : KeyedValues.Create([.. notes.Select(n => new KeyedValue(n["n"] ?? "", scope.Text(n) ?? "")), .. project]);
    }

    private static void AddToProfile(TeiOutsideEdits edits, TeiNode header, string xml)
    {
        if (header.Child("profileDesc") is { } profile)
            edits.Prepend(profile, xml);
        else if (header.Child("revisionDesc") is { } revisions)
            edits.Before(revisions, edits.Around("profileDesc", xml));
        else
            edits.Append(header, edits.Around("profileDesc", xml));
    }

    // The entry of what was printed; that of a file is none.
    private static TeiNode? EntryOf(TeiNode header) => header.Path("fileDesc", "sourceDesc")?.Descendants().FirstOrDefault(n => n.Local is "biblStruct" or "bibl" or "biblFull" && n["type"] is not TeiNames.File);

    private static void AddToImprint(TeiOutsideEdits edits, TeiNode entry, string xml)
    {
        if ((entry.Local == "bibl" ? entry : Inside(entry, "imprint")) is { } place)
            edits.Append(place, xml);
    }

    private static void Write(TeiLines lines, PrintedSource printed)
    {
        lines.Open("biblStruct");
        lines.Open("monogr");
        lines.Element("title", printed.Title);
        lines.Open("imprint");
        foreach (string property in Imprint)
            Printed.Write(lines, printed, property);
        if (printed is { Place: null, Publisher: null, Date: null, OriginalDate: null, Volume: null, Pages: null })
            lines.Element("date", null);
        lines.Close();
        lines.Close();
        lines.Close();
    }

    private static void ChangePrinted(TeiOutsideEdits edits, TeiNode header, Source was, Source now)
    {
        if (now.Printed is not { } printed || header.Path("fileDesc", "sourceDesc") is not { } source)
            return;
        if (EntryOf(header) is { } entry)
            Printed.Change(edits, entry, was.Printed ?? new(), printed);
        else if (source.Children.All(c => c["type"] is TeiNames.File))
            edits.Append(source, edits.Compose(lines => Write(lines, printed)));
        else if (source.Children is [{ Local: "p", Children.Count: 0 } only] && SaysNothing(only))
            edits.Replace(only, edits.Compose(lines => Write(lines, printed)));
    }

    // A publisher comes before what is said of the publication; a statement in prose has nothing else.
    private static void ChangePublication(TeiOutsideEdits edits, TeiNode header, Source was, Source now)
    {
        if (PublicationOf(header) is not { } publication)
            return;
        TeiNode? agency = AgencyOf(publication), date = publication.Child("date"), availability = publication.Child("availability");
        var added = new List<string>();
        if (now.Publisher != was.Publisher && agency is not null)
            edits.SetText(agency, now.Publisher ?? "");
        else if (now.Publisher is not null && now.Publisher != was.Publisher)
            added.Add(nameof(TextModel.Source.Publisher));
        if (now.PublicationDate != was.PublicationDate && date is not null)
            edits.SetDate(date, now.PublicationDate);
        else if (now.PublicationDate is not null && now.PublicationDate != was.PublicationDate)
            added.Add(nameof(TextModel.Source.PublicationDate));
        if (now.Rights is { } rights && rights != was.Rights && availability is not null)
            RightsRow.Change(edits, availability, was.Rights ?? new(), rights);
        else if (now.Rights is not null && now.Rights != was.Rights)
            added.Add(nameof(TextModel.Source.Rights));
        if (added.Count == 0)
            return;
        bool isAfterAgency = agency is not null;
        string xml = edits.Compose(lines =>
        {
            if (!isAfterAgency && added[0] != nameof(TextModel.Source.Publisher))
                lines.Element("publisher", "");
            Source.Write(lines, now with { Rights = now.Rights is { } all && !IsAddress(all.Uri) ? all with { Uri = null } : now.Rights }, [.. added]);
        });
        if (publication.Children.Count == 0 || isAfterAgency)
            edits.Append(publication, xml);
        else if (publication.Children is [{ Local: "p", Children.Count: 0 } only] && SaysNothing(only))
            edits.Replace(only, xml);
    }

    private static bool SaysNothing(TeiNode paragraph) =>
        paragraph.OwnText.AsSpan().IsWhiteSpace() || paragraph.OwnText is TeiNames.Unpublished or TeiNames.Undescribed;
}
