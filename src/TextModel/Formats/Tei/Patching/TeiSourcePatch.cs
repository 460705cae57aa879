namespace TextModel.Formats.Tei;

/// <summary>Writes what changed of the source into the header, where that stays valid; the rest is said elsewhere.</summary>
/// <param name="edits">Takes the changes.</param>
/// <param name="header">The header.</param>
/// <param name="prefix">The prefix of TEI in the file.</param>
internal sealed class TeiSourcePatch(TeiOutsideEdits edits, TeiNode header, string prefix)
{
    public void Change(Source was, Source now)
    {
        if (header.Path("fileDesc", "titleStmt") is { } titles)
            ChangeTitles(titles, was, now);
        if (now.Date != was.Date)
            ChangeDate(now.Date);
        if (now.Language != was.Language && now.Language is not null && TeiNames.IsLanguage(now.Language))
        {
            if (header.Path("profileDesc", "langUsage", "language") is { } language)
                edits.Set(language, "ident", now.Language);
            else if (header.Path("profileDesc", "langUsage") is null)
                AddToProfile($"<{prefix}langUsage><{prefix}language ident=\"{now.Language}\"/></{prefix}langUsage>");
        }

        if (header.Path("fileDesc", "publicationStmt") is { } publication)
            ChangePublication(publication, was, now);
        if (now.Printed is { } printed && printed != was.Printed && header.Path("fileDesc", "sourceDesc") is { } source)
            ChangePrinted(source, was.Printed ?? new(), printed);
    }

    private void ChangeTitles(TeiNode titles, Source was, Source now)
    {
        if (now.Title != was.Title)
        {
            TeiNode[] all = [.. titles.Children.Where(c => c.Local == "title")];
            if ((Array.Find(all, t => t["type"] is "main") ?? all.FirstOrDefault()) is { } title)
            {
                if (title["type"] is TeiNames.File)
                    edits.Set(title, "type", null);
                edits.SetText(title, now.Title ?? "");
            }
            else
                edits.Prepend(titles, Element("title", now.Title ?? ""));
        }

        if (was.Contributors.Count <= now.Contributors.Count && was.Contributors.SequenceEqual(now.Contributors.Take(was.Contributors.Count)))
            edits.Append(titles, string.Concat(now.Contributors.Skip(was.Contributors.Count).Select(ElementOf)));
    }

    private string ElementOf(Contributor contributor) =>
        contributor.Role == ContributorRole.Author ? Element("author", contributor.Name)
        : contributor.Role == ContributorRole.Editor ? Element("editor", contributor.Name)
        : $"<{prefix}respStmt>{Element("resp", contributor.Role.ToString())}{Element("name", contributor.Name)}</{prefix}respStmt>";

    private void ChangeDate(PartialDate? date)
    {
        TeiNode? creation = header.Path("profileDesc", "creation");
        if (creation?.Descendants().FirstOrDefault(n => n.Local == "date") is { } known)
            edits.Set(known, "when", date?.ToString());
        else if (date is { Year: not 0 } && creation is not null)
            edits.Append(creation, $"<{prefix}date when=\"{date}\"/>");
        else if (date is { Year: not 0 })
            AddToProfile($"<{prefix}creation><{prefix}date when=\"{date}\"/></{prefix}creation>");
    }

    private void AddToProfile(string xml)
    {
        if (header.Child("profileDesc") is { } profile)
            edits.Prepend(profile, xml);
        else if (header.Child("revisionDesc") is { } revisions)
            edits.Before(revisions, $"<{prefix}profileDesc>{xml}</{prefix}profileDesc>");
        else
            edits.Append(header, $"<{prefix}profileDesc>{xml}</{prefix}profileDesc>");
    }

    private void ChangePublication(TeiNode publication, Source was, Source now)
    {
        string added = "";
        TeiNode? agency = publication.Child("publisher") ?? publication.Child("distributor") ?? publication.Child("authority");
        if (now.Publisher != was.Publisher && agency is not null)
            edits.SetText(agency, now.Publisher ?? "");
        else if (now.Publisher != was.Publisher)
            added += Element("publisher", now.Publisher ?? "");
        if (now.PublicationDate != was.PublicationDate && publication.Child("date") is { } date)
            edits.Set(date, "when", now.PublicationDate?.ToString());
        else if (now.PublicationDate is { Year: not 0 } day && day != was.PublicationDate)
            added += $"<{prefix}date when=\"{day}\"/>";
        if (now.Rights is { } rights && rights != was.Rights)
        {
            if (publication.Child("availability") is { } availability)
                ChangeRights(availability, was.Rights ?? new(), rights);
            else
                added += AvailabilityOf(rights);
        }

        if (added.Length == 0)
            return;
        // A publisher comes before what is said of the publication; a statement in prose has nothing else.
        string all = agency is null && !added.StartsWith($"<{prefix}publisher", StringComparison.Ordinal) ? Element("publisher", "") + added : added;
        if (publication.Children.Count == 0 || agency is not null)
            edits.Append(publication, all);
        else if (publication.Children is [{ Local: "p", Children.Count: 0 } only] && SaysNothing(only))
            edits.Replace(only, all);
    }

    private string AvailabilityOf(Rights rights)
    {
        string target = rights.Uri is null || rights.Uri.Contains(' ', StringComparison.Ordinal) ? "" : $" target=\"{XmlStartTag.Escape(rights.Uri)}\"";
        string licence = rights.Status is null && target.Length == 0 && rights.Statement is not null ? ""
            : $"<{prefix}licence{target}>{XmlStartTag.EscapeText(rights.Status ?? "")}</{prefix}licence>";
        return $"<{prefix}availability>{licence}{(rights.Statement is null ? "" : Element("p", rights.Statement))}</{prefix}availability>";
    }

    private void ChangeRights(TeiNode availability, Rights was, Rights now)
    {
        TeiNode? licence = availability.Descendants().FirstOrDefault(n => n.Local == "licence");
        if (licence is not null && now.Status != was.Status)
            edits.SetText(licence, now.Status ?? "");
        bool isUri = now.Uri is null || (now.Uri.Length > 0 && Uri.IsWellFormedUriString(now.Uri, UriKind.RelativeOrAbsolute));
        if (licence is not null && now.Uri != was.Uri && isUri)
            edits.Set(licence, "target", now.Uri);
        if (now.Statement is not null && now.Statement != was.Statement && availability.Child("p") is { } statement && !statement.Descendants().Contains(licence))
            edits.SetText(statement, now.Statement);
        else if (now.Statement is not null && now.Statement != was.Statement && availability.Child("p") is null && availability.Child("ab") is null)
            edits.Append(availability, Element("p", now.Statement));
    }

    private void ChangePrinted(TeiNode source, PrintedSource was, PrintedSource now)
    {
        if (source.Descendants().FirstOrDefault(n => n.Local is "biblStruct" or "bibl" or "biblFull" && n["type"] is not TeiNames.File) is not { } entry)
        {
            if (source.Children.All(c => c["type"] is TeiNames.File))
                edits.Append(source, BiblOf(now));
            else if (source.Children is [{ Local: "p", Children.Count: 0 } only] && SaysNothing(only))
                edits.Replace(only, BiblOf(now));
            return;
        }

        TeiNode[] all = [.. entry.Descendants()];
        TeiNode? place = entry.Local == "bibl" ? entry : Array.Find(all, n => n.Local == "imprint");
        Text(now.Title, was.Title, Array.Find(all, n => n.Local == "title" && n["level"] is "m" or "j") ?? Array.Find(all, n => n.Local == "title"), entry.Local == "bibl" ? Element("title", now.Title ?? "") : "");
        Text(now.Volume, was.Volume, Array.Find(all, n => n.Local == "biblScope" && n["unit"] is "volume" or "vol"), Element("biblScope", now.Volume ?? "", " unit=\"volume\""));
        Text(now.Pages, was.Pages, Array.Find(all, n => n.Local == "biblScope" && n["unit"] is "page" or "pages" or "pp"), Element("biblScope", now.Pages ?? "", " unit=\"page\""));
        Text(now.Publisher, was.Publisher, Array.Find(all, n => n.Local == "publisher"), Element("publisher", now.Publisher ?? ""));
        Text(now.Place, was.Place, Array.Find(all, n => n.Local == "pubPlace"), Element("pubPlace", now.Place ?? ""));
        Day(now.Date, was.Date, Array.Find(all, n => n.Local == "date" && n["type"] != "original"), "");
        Day(now.OriginalDate, was.OriginalDate, Array.Find(all, n => n.Local == "date" && n["type"] == "original"), " type=\"original\"");

        void Text(string? value, string? before, TeiNode? node, string element)
        {
            if (value == before)
                return;
            if (node is not null)
                edits.SetText(node, value ?? "");
            else if (place is not null)
                edits.Append(place, element);
        }

        void Day(PartialDate? value, PartialDate? before, TeiNode? node, string type)
        {
            if (value == before || value is { Year: 0 })
                return;
            if (node is not null)
                edits.Set(node, "when", value?.ToString());
            else if (place is not null && value is not null)
                edits.Append(place, $"<{prefix}date{type} when=\"{value}\"/>");
        }
    }

    private static bool SaysNothing(TeiNode paragraph) =>
        paragraph.OwnText.AsSpan().IsWhiteSpace() || paragraph.OwnText is TeiNames.Unpublished or TeiNames.Undescribed;

    private string BiblOf(PrintedSource printed)
    {
        string Optional(string name, string? text, string attributes = "") => text is null ? "" : Element(name, text, attributes);
        string Day(PartialDate? date, string type = "") => date is { Year: not 0 } ? $"<{prefix}date{type} when=\"{date}\"/>" : "";
        return $"<{prefix}bibl>{Optional("title", printed.Title)}{Optional("pubPlace", printed.Place)}{Optional("publisher", printed.Publisher)}{Day(printed.Date)}"
            + $"{Day(printed.OriginalDate, " type=\"original\"")}{Optional("biblScope", printed.Volume, " unit=\"volume\"")}{Optional("biblScope", printed.Pages, " unit=\"page\"")}</{prefix}bibl>";
    }

    private string Element(string name, string text, string attributes = "") => $"<{prefix}{name}{attributes}>{XmlStartTag.EscapeText(text)}</{prefix}{name}>";
}
