using System.Xml;
using TextModel.Formats;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Qda;

/// <summary>Reads projects of qualitative analysis in the exchange format REFI-QDA: <c>.qdpx</c>, <c>.qde</c>, and code books (<c>.qdc</c>).</summary>
/// <remarks>The texts of the sources become the text, one division each; codes are entities of the kind <c>code</c>, coded passages are mentions of them.</remarks>
internal sealed class QdaReader(string id) : ITextReader
{
    private const string ProjectSpace = "urn:QDA-XML:project";
    private const string CodeBookSpace = "urn:QDA-XML:codebook";

    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        TextDocument document = TextDocument.Create("");
        ReadOnlyMemory<byte> bytes = input.GetBytes();
        try
        {
            if (bytes.Span.StartsWith("PK"u8))
            {
                using var package = new QdaPackage(bytes, options.UnpackedLimit ?? ReadOptions.UsualUnpackedLimit(bytes.Length));
                if (package.Project is { } project)
                    document = Read(SourceText.Decode(package.Read(project), input.Path), package, input.Path, diagnostics) ?? document;
                else
                    diagnostics.Add(SpeechDiagnostics.NotAProject.At(input.Path, null, null, "it has no project.qde."));
            }
            else
            {
                document = Read(input.Text, null, input.Path, diagnostics) ?? document;
            }
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or InvalidOperationException or ArgumentException or NotSupportedException or OverflowException)
        {
            diagnostics.Add(SpeechDiagnostics.NotAProject.At(input.Path, null, null, string.Join(' ', e.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        }

        return new() { Document = document, Format = id, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <summary>How sure it is that bytes begin a file of this kind, from 0 to 1.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        if (head.Span.StartsWith("PK\u0003\u0004"u8))
        {
            // Names in a zip stand before what they name; the project is among the first.
            return head.Span.IndexOf("roject.qde"u8) >= 0 ? 0.98 : head.Span.IndexOf("ources/"u8) >= 0 && head.Span.IndexOf("word/"u8) < 0 ? 0.3 : 0;
        }

        string text = HeadText.Of(head).TrimStart('\uFEFF');
        if (HeadText.FirstElement(text, out ReadOnlySpan<char> tag) is not ("Project" or "CodeBook"))
            return 0;
        return tag.Contains(ProjectSpace, StringComparison.Ordinal) || tag.Contains(CodeBookSpace, StringComparison.Ordinal) ? 0.98 : 0;
    }

    private static TextDocument? Read(SourceText source, QdaPackage? package, string? path, DiagnosticBag diagnostics)
    {
        XmlPart? root = XmlPart.Read(source, diagnostics);
        if (root is null)
            return null;
        var codes = new QdaCodes(path, diagnostics);
        return Read(root, codes, new QdaText(codes, package, path, diagnostics), package, path, diagnostics);
    }

    /// <summary>Reads a project or code book.</summary>
    /// <param name="root">The root of its XML.</param>
    /// <param name="codes">Takes the codes.</param>
    /// <param name="text">Takes the texts.</param>
    /// <param name="package">The package with the texts, or null.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="diagnostics">Takes the messages.</param>
    public static TextDocument? Read(XmlPart root, QdaCodes codes, QdaText text, QdaPackage? package, string? path, DiagnosticBag diagnostics)
    {
        if (root.Name == "CodeBook")
        {
            codes.Read(root);
            diagnostics.Add(SpeechDiagnostics.CodeBookOnly.At(path, null, null, codes.Entities.Count));
            return TextDocument.Create("", null, new() { Fields = Field(KeyedValues.Empty, "origin", root["origin"]) }, null, codes.Entities);
        }

        if (root.Name != "Project")
        {
            diagnostics.Add(SpeechDiagnostics.NotAProject.At(path, null, null, $"its root is '{root.Name}'."));
            return null;
        }

        List<Contributor> coders = codes.ReadUsers(root.Child("Users"));
        codes.Read(root.Child("CodeBook"));
        text.ReadNotes(root.Child("Notes"));
        List<XmlPart> sources = [.. (root.Child("Sources")?.Children ?? []).Where(c => c.Name is not null)];
        foreach (XmlPart part in sources)
            text.Add(part);
        foreach ((string element, string plural) in (ReadOnlySpan<(string, string)>)[("Links", "links between things"), ("Sets", "sets of codes or sources"), ("Cases", "cases"), ("Variables", "variables"), ("Graphs", "graphs")])
            text.Lose(plural, root.Child(element)?.Children.Count(c => c.Name is not null) ?? 0);
        text.Lose("notes", text.UnusedNotes);
        text.Lose("sets of codes or sources", root.Child("CodeBook")?.Child("Sets")?.Children.Count(c => c.Name is not null) ?? 0);
        text.Lose("media and formatted texts", package?.OtherFiles ?? 0);
        KeyedValues fields = KeyedValues.Empty;
        foreach (string name in (ReadOnlySpan<string>)["origin", "creationDateTime", "modifiedDateTime"])
            fields = Field(fields, name, root[name]);
        fields = Field(fields, "description", root.TextOf("Description"));
        var described = new Source { Title = root["name"] is { Length: > 0 } title ? title : null, Contributors = [.. coders], Fields = fields };
        return text.Finish(described);
    }

    private static KeyedValues Field(KeyedValues fields, string name, string? value) => string.IsNullOrWhiteSpace(value) ? fields : fields.Add(name, value);
}
