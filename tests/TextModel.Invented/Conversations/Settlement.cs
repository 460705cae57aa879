namespace TextModel.Invented.Conversations;

/// <summary>Replaces values that exclude each other, or that nobody could read, by values that make sense.</summary>
internal static class Settlement
{
    /// <summary>Settles a point.</summary>
    public static Convention Settle(Convention c, SeededRandom random)
    {
        if (!c.Language.HasCase && c.Frame.Id == "capital-questions")
            c = c with { Frame = Frame.All.First(f => f.Id == "plain-questions") };
        if (!c.Frame.FitsIn(c.Carrier))
            c = c with { Carrier = random.Word(c.Frame.Carriers) };
        return Layout(Times(Names(c, random)), random);
    }

    /// <summary>How speech is typed: without labels, or where all stands on one line, only punctuation tells where somebody else begins.</summary>
    public static string TypingOf(Convention c, string drawn) => c.Frame.HasLabels && c.Wrap != "one-line" && c.Frame.Id != "space" && c.Frame.Id != "colon-quoted" ? drawn : "written";

    private static Convention Names(Convention c, SeededRandom random)
    {
        if (!c.Frame.HasLabels)
            return c with { Names = "-", People = 2, Pattern = "interview" };
        if (c.Frame.Id == "space")
            c = c with { Names = "qa" };
        if (c.Frame.Id == "at")
            c = c with { Names = random.Word("user first") };
        // Without large and small letters there are no capitals; without Latin letters no names of users.
        string names = c.Names switch
        {
            "capitals" when !c.Language.HasCase => "full",
            "surname-capitals" when !c.Language.HasCase => "surname",
            "titled-capitals" when !c.Language.HasCase => "titled",
            "user" when !c.Language.IsLatin => "first",
            "initials-dotted" when c.Frame.Template.Contains("X.", StringComparison.Ordinal) => "initials",
            _ => c.Names,
        };
        c = c with { Names = names };
        return names is "roles" or "question" or "qa" ? c with { People = 2, Pattern = "interview" } : c;
    }

    private static Convention Times(Convention c)
    {
        if (c.Carrier is "vtt" or "srt")
            c = c with { Time = "none" };
        // A time in a cell, term or heading would be a table of its own.
        if (c.Frame.Kind is FrameKind.Cell or FrameKind.Term or FrameKind.Class && c.Time is "line-above" or "line-below")
            c = c with { Time = "in-label" };
        if (!c.Frame.HasLabels)
            c = c with { Time = c.Time switch { "none" => "none", "line-above" => "line-above", _ => "before" } };
        if (c.Frame.Kind is FrameKind.Columns or FrameKind.BelowList && c.Time is not ("none" or "before" or "line-above"))
            c = c with { Time = "before" };
        if (c.Time == "line-below" && c.Frame.Kind is not FrameKind.Below)
            c = c with { Time = "after" };
        // Only a space, or a tab, after the label: a time there would be the label's end.
        if (c.Frame.Id is "space" or "tab" or "bold" or "italic" && c.Time == "in-label")
            c = c with { Time = "before" };
        if (c.Time == "none")
            return c with { Clock = "-", Brackets = "-" };
        if (c.Clock == "words" && c.Language.Code != "en")
            c = c with { Clock = "hh:mm:ss" };
        bool alone = c.Time is "line-above" or "line-below";
        // Bare words beside a label, or a bare clock inside the speech, are read as what is said.
        return c with
        {
            Brackets = c.Clock == "arrow" || (c.Brackets == "none" && (c.Time == "after" || (c.Clock is "words" or "range" && !alone))) ? "square" : c.Brackets,
        };
    }

    private static Convention Layout(Convention c, SeededRandom random)
    {
        if (c.Carrier is "vtt" or "srt")
        {
            return c with
            {
                Gap = "-",
                Wrap = "-",
                Indent = "-",
                Furniture = "-",
                Front = "-",
                End = "-",
                Parts = "-",
                Paragraphs = "-",
                Below = "-",
                Stage = c.Stage == "none" ? "none" : "own-square",
                Invisible = c.Invisible is "bom" or "crlf" or "wide" or "marks" ? c.Invisible : "none",
            };
        }

        if (c.Wrap == "one-line" && (c.Carrier != "txt" || !c.Frame.InOneLine))
            c = c with { Wrap = random.Word("none hard") };
        if (c.Wrap == "one-line")
        {
            // Where all line breaks are lost, so is what needs a line.
            string time = c.Time.StartsWith("line", StringComparison.Ordinal) ? "before" : c.Time;
            return c with
            {
                Time = time,
                Gap = "-",
                Indent = "-",
                Furniture = "-",
                Front = c.Front == "none" ? "none" : "title",
                End = c.End is "notes" or "index" ? "end" : c.End,
                Parts = "one",
                Paragraphs = "one",
                Below = "-",
                Stage = c.Stage == "none" ? "none" : "inline",
                Invisible = c.Invisible is "trailing" or "crlf" ? "none" : c.Invisible,
                Brackets = time != "none" && c.Brackets == "none" ? "square" : c.Brackets,
            };
        }

        c = c with { Below = c.Frame.IsBelow ? c.Below : "-" };
        if (c.Carrier == "html")
            c = c with { Indent = "-", Furniture = c.Furniture is "line-numbers" or "form-feeds" ? "page-numbers" : c.Furniture, Gap = c.Gap == "two" ? "blank" : c.Gap };
        if (c.Carrier == "html" && c.Front == "yaml")
            c = c with { Front = "keys" };
        if (c.Carrier == "md" && c.Furniture is "line-numbers" or "form-feeds")
            c = c with { Furniture = "page-numbers" };
        if (c.Indent == "hanging" || c.Frame.Kind == FrameKind.Columns)
            c = c with { Wrap = "hard" };
        if (c.Frame.Kind == FrameKind.Columns)
            c = c with { Indent = "none", Furniture = c.Furniture == "line-numbers" ? "none" : c.Furniture };
        // What is only told by being a paragraph needs paragraphs that can be seen.
        if ((c.Frame.HasQuestions || c.Below == "blank") && c.Gap == "none" && c.Carrier != "html")
            c = c with { Gap = "blank" };
        if (c.Frame.HasQuestions && c.Gap == "none")
            c = c with { Gap = "blank" };
        if (c.Frame.Kind is FrameKind.Cell or FrameKind.Item or FrameKind.Numbered or FrameKind.Quote or FrameKind.Columns or FrameKind.Term || c.Gap == "none")
            c = c with { Paragraphs = "one" };
        // Nothing can stand between the rows of a table.
        if (c.Frame.Kind is FrameKind.Cell or FrameKind.Term)
            c = c with { Furniture = "none", Parts = "one", Stage = c.Stage == "none" ? "none" : "inline" };
        // A name alone on a line, in the midst of lines of the same look, with nothing around it.
        if (c.Frame.IsBelow && c is { Below: "tight", Gap: "none" } && c.Frame.Template.StartsWith("X¶", StringComparison.Ordinal))
            c = c with { Gap = "blank" };
        return c;
    }
}
