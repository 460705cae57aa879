using TextModel.Formats;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Ttml;

/// <summary>Reads timed text (TTML, DFXP).</summary>
internal sealed class TtmlParser : IRecordingParser
{
    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var builder = new RecordingBuilder(input.Path, diagnostics);
        XmlPart? root = XmlPart.Read(input.Text, diagnostics);
        if (root is null)
            return builder.Recording;
        if (root.Name != "tt")
        {
            diagnostics.Add(SpeechDiagnostics.NotTimedText.At(input.Path, null, null, root.Name, "timed text (tt)"));
            return builder.Recording;
        }

        builder.Recording.Source = builder.Recording.Source with { Language = root["lang"] is { Length: > 0 } language ? language : null };
        Dictionary<string, string> agents = ReadHead(builder, root.Child("head"));
        if (root.Child("body") is { } body)
            new TtmlBody(builder, new(root), agents, StylesOf(root)).Read(body, root["space"] == "preserve");
        builder.Sort();
        return builder.Recording;
    }

    /// <summary>How sure it is that bytes begin a file of this kind, from 0 to 1.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        string? name = HeadText.FirstElement(HeadText.Of(head).TrimStart('\uFEFF'), out ReadOnlySpan<char> tag);
        if (name is null || !(name == "tt" || name.EndsWith(":tt", StringComparison.Ordinal)))
            return 0;
        return tag.Contains("/ns/ttml", StringComparison.Ordinal) || tag.Contains("/ttaf1", StringComparison.Ordinal) ? 0.98 : 0.6;
    }

    private static TtmlRubyStyles StylesOf(XmlPart root)
    {
        var styles = new TtmlRubyStyles();
        foreach (XmlPart style in root.Child("head")?.Everything().Where(p => p.Name == "style") ?? [])
            styles.Add(style);
        return styles;
    }

    // Gives the people by their identifiers in the file; a name of type alias is what we call them, if there is one.
    private static Dictionary<string, string> ReadHead(RecordingBuilder builder, XmlPart? head)
    {
        var agents = new Dictionary<string, string>(StringComparer.Ordinal);
        if (head is null)
            return agents;
        foreach (XmlPart part in head.Everything())
        {
            switch (part.Name)
            {
                case "title" when part.InnerText.Trim() is { Length: > 0 } title:
                    builder.Recording.Source = builder.Recording.Source with { Title = builder.Recording.Source.Title ?? title };
                    break;
                case "copyright" when part.InnerText.Trim() is { Length: > 0 } copyright:
                    builder.Recording.Source = builder.Recording.Source with { Rights = new() { Statement = copyright } };
                    break;
                case "desc":
                    builder.Field("description", part.InnerText.Trim());
                    break;
                case "agent" when part["id"] is { Length: > 0 } id:
                    ReadAgent(builder, part, id, agents);
                    break;
                case "style" when !part.Space.EndsWith("metadata", StringComparison.Ordinal):
                    builder.Carry("style definitions");
                    break;
                case "region":
                    builder.Carry("regions of the screen");
                    break;
                case "translation" or "transliteration" or "songwriter" or "audio" or "image" or "profile":
                    builder.Carry($"elements '{part.Name}' of the head");
                    break;
            }
        }

        return agents;
    }

    private static void ReadAgent(RecordingBuilder builder, XmlPart agent, string id, Dictionary<string, string> agents)
    {
        string? alias = null, full = null;
        foreach (XmlPart name in agent.All("name"))
        {
            string value = name.InnerText.Trim();
            if (value.Length == 0)
                continue;
            if (name["type"] == "alias")
                alias ??= value;
            else
                full ??= value;
        }

        if (builder.Person(alias ?? id, full, agent["role"]) is { } known)
            agents.TryAdd(id, known);
    }
}
