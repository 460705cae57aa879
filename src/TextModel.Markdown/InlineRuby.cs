namespace TextModel.Formats.Markdown;

/// <summary>Characters with their readings (<c>ruby</c>), as tags of HTML within Markdown: what stands beside the characters is no text of the line.</summary>
internal sealed class InlineRuby(MarkdownText text, StructureDrafts drafts, TagReport tags)
{
    // The characters that have no reading yet, as a draft; -1 outside of ruby.
    private int characters = -1;
    private string aside = "";
    private HtmlTag reading;
    private int readingPlace;

    /// <summary>Takes a tag; false where it is none of ruby.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="place">Where it stands in the file; -1 where that is not known.</param>
    public bool Take(HtmlTag tag, int place)
    {
        if (tag.Name is not ("ruby" or "rb" or "rt" or "rp" or "rtc"))
            return false;
        if (tag.Name != "rb")
            End();
        if (tag is { Name: "ruby", IsEnd: true })
            Close();
        else if (tag is { Name: "ruby" } && characters < 0)
            characters = drafts.Open(new(Piece.Ruby));
        else if (tag is { Name: "rt" or "rp", IsEnd: false } && characters >= 0)
            Begin(tag, place);
        else if (tag is { Name: "rt" or "rtc" or "ruby", IsEnd: false })
            tags.Count(tag, place);
        return true;
    }

    /// <summary>Ends what is open.</summary>
    public void Close()
    {
        End();
        if (characters < 0)
            return;
        drafts.Close(characters);
        drafts.Read(characters, "");
        characters = -1;
    }

    private void Begin(HtmlTag tag, int place)
    {
        (aside, reading, readingPlace) = (tag.Name, tag, place);
        text.BeginAside();
    }

    private void End()
    {
        if (aside.Length == 0)
            return;
        string words = string.Join(' ', text.EndAside().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        bool isReading = aside == "rt";
        aside = "";
        if (!isReading)
            return;
        drafts.Close(characters);
        drafts.Read(characters, words);
        if (words.Length > 0 && !drafts.HasText(characters))
            tags.Count(reading, readingPlace);
        characters = drafts.Open(new(Piece.Ruby));
    }
}
