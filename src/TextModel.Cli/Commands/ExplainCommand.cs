using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Formats.Tei;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel explain</c>.</summary>
internal static class ExplainCommand
{
    private static readonly OptionSpec All = new("--all", null, "Show what is an ordinary element too.", "-a");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "explain",
        Summary = "Say how annotations are written in TEI, and why: in the text, standing off, between anchors, or not at all.",
        Files = "FILE [ID...]",
        Remarks =
        [
            "Without an ID every annotation is shown that is not simply an element of the text.",
            "With IDs those annotations are shown, whatever they are.",
        ],
        Options = [All, .. InputOptions.Reading, InputOptions.Metadata],
        Examples =
        [
            "textmodel explain interview.tei.xml",
            "textmodel explain interview.txt t12 n1",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (InputFile.Read(arguments.Files[0], reading, arguments[InputOptions.Metadata], session) is not { } read)
            return ExitCode.Errors;
        string[] ids = [.. arguments.Files.Skip(1)];
        if (Array.Find(ids, id => read.Document.Find(id) is null) is { } unknown)
            return session.Fail($"{InputFile.Display(arguments.Files[0])}: no annotation has the identifier '{unknown}'.");
        TeiDecision[] decisions = [.. TeiFormat.Explain(read.Document)];
        TeiDecision[] shown = [.. decisions.Where(d => ids.Length > 0
            ? ids.Contains(d.Annotation.Id) : arguments.Has(All) || d.Encoding != TeiEncoding.Inline)];
        session.Print(writer =>
        {
            writer.WriteLine($"{decisions.Count(d => d.Encoding == TeiEncoding.Inline)} of {decisions.Length} annotations are elements of the text.");
            if (shown.Length > 0)
                new Tables(writer, session.Traits).Write(null, ["Annotation", "Span", "Id", "Written as", "Why"], shown.Select(Row));
        });
        return read.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    private static string[] Row(TeiDecision decision) =>
    [
        decision.Annotation.GetType().Name, decision.Annotation.Span.ToString(), decision.Annotation.Id ?? "-",
        decision.Encoding switch
        {
            TeiEncoding.Inline => "element",
            TeiEncoding.StringRange => "string-range",
            TeiEncoding.Anchors => "anchors",
            TeiEncoding.Fragments => "fragments",
            _ => "lost",
        },
        decision.Reason,
    ];
}
