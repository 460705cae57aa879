namespace TextModel.Formats.Tei;

/// <summary>The ways from a document to a TEI file.</summary>
internal enum TeiWay
{
    /// <summary>All of it is made from the model.</summary>
    Composed,

    /// <summary>The file that was read, with what was edited changed.</summary>
    Patched,

    /// <summary>A file is made of the markup that the document carries, and then patched.</summary>
    OfMarkup,

    /// <summary>The file that was read, byte for byte.</summary>
    AsItStood,
}

/// <summary>Which way a document goes to TEI, and why: the one decision that writing and explaining share.</summary>
internal sealed record TeiRoute(TeiWay Way, TeiOptions Options)
{
    /// <summary>Why, as the beginning of a sentence.</summary>
    public string Reason => Way switch
    {
        TeiWay.Composed => "the document was not read from TEI of somebody else",
        TeiWay.OfMarkup => "the document carries the markup of a TEI file, which is kept",
        _ => "the file that was read is kept as it stands, but for what was edited",
    };

    /// <summary>Says which options this way cannot follow.</summary>
    public void Report(TextDocument document, DiagnosticBag diagnostics)
    {
        if (Way == TeiWay.Composed)
            return;
        if (Options.Layout != TeiLayout.Faithful)
            Tell(nameof(TeiOptions.Layout), Options.Layout.ToString());
        string wanted = Options.Speech == TeiSpeech.Utterance ? "u" : "sp";
        if (Options.Speech != TeiSpeech.Auto && document.Turns.Any(t => t.Tag is { } tag && tag.LocalName != wanted))
            Tell(nameof(TeiOptions.Speech), Options.Speech.ToString());

        if (Options.Complete(document.Source) != document.Source)
            Tell("License, Responsible or Project", (Options.License ?? Options.Responsible ?? Options.Project)!);

        if (Options.Header is not null)
            Tell(nameof(TeiOptions.Header), "(a template)");

        void Tell(string option, string value) => diagnostics.Add(DiagnosticCodes.OptionNotFollowed.At(null, null, null, $"{option} = {value}", Reason));
    }
}
