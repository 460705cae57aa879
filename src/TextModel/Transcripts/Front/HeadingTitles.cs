namespace TextModel.Transcripts;

/// <summary>Takes the first heading above the turns for the title, where nothing else says what it is.</summary>
internal static class HeadingTitles
{
    private const int MaxBlocks = 12;

    // Headings of parts that stand in front of what is said.
    private static readonly WordSet Parts = WordSet.Of(
        "agenda", "attending", "attendees", "attendance", "present", "present members", "participants", "links", "link", "contents", "table of contents", "toc", "introduction", "intro", "summary",
        "overview", "abstract", "notes", "minutes", "transcript", "full transcript", "the transcript", "transcription", "discussion", "date", "location", "topics", "roll call", "metadata", "details", "about",
        "background", "speakers", "speaker", "host", "hosts", "guests", "guest", "in this episode", "show notes", "episode notes", "chapters", "timestamps", "sponsors", "questions", "navigation", "menu",
        "inhalt", "inhaltsverzeichnis", "teilnehmer", "teilnehmende", "anwesend", "anwesende", "tagesordnung", "zusammenfassung", "einleitung", "transkript", "transkription", "protokoll", "sommaire", "résumé",
        "présents", "ordre du jour", "transcription intégrale", "índice", "resumen", "asistentes", "participantes", "transcripción", "orden del día", "introducción", "datos generales", "indice", "sommario",
        "partecipanti", "trascrizione", "ordine del giorno", "deelnemers", "aanwezig", "inhoud", "содержание", "участники", "повестка дня", "стенограмма", "расшифровка");

    /// <summary>The first heading, if it stands before the first turn and does not head a part of the text.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="limit">Where the first turn starts.</param>
    /// <param name="start">Where the first heading starts, whatever it says; -1 where there is none.</param>
    public static string? Find(string text, ReadOnlySpan<TextBlock> blocks, int limit, out int start)
    {
        start = -1;
        for (int b = 0; b < blocks.Length && b < MaxBlocks && blocks[b].Span.Start < limit; b++)
        {
            if (blocks[b].Kind != BlockKind.Heading && !IsMarked(text, blocks[b].Span))
                continue;
            string title = PlainTitle.Of(Underlined(text.Substring(blocks[b].Span.Start, Math.Min(blocks[b].Span.End, limit) - blocks[b].Span.Start)));
            // A picture is no words.
            if (title.Length == 0)
                continue;
            start = blocks[b].Span.Start;
            return title[^1] is '?' or '？' || title.Length > 200 || IsPart(title) ? null : title;
        }

        return null;
    }

    /// <summary>Whether a heading heads a part in front of the turns, such as the list of those present.</summary>
    public static bool IsPart(string heading) => Parts.Contains(heading.AsSpan().Trim(" :.*_#"));

    // "# Interview with Ada Rossi" in plain text.
    private static bool IsMarked(string text, TextSpan span) => span.Length is > 2 and < 200 && text[span.Start] == '#' && text.AsSpan(span.Start, span.Length).TrimStart('#') is [' ', ..] && !text.AsSpan(span.Start, span.Length).Trim().Contains('\n');

    // A rule drawn below the words.
    private static string Underlined(string heading)
    {
        int line = heading.AsSpan().TrimEnd().LastIndexOf('\n');
        return line > 0 && heading.AsSpan(line).Trim().IndexOfAnyExcept('=', '-') < 0 ? heading[..line] : heading;
    }
}
