using System.Text;
using System.Xml;
using TextModel.Recordings;

namespace TextModel.Recordings.Common;

/// <summary>What the printers of XML formats share.</summary>
/// <param name="format">What the format is called, for messages.</param>
internal sealed class XmlPrinting(string format)
{
    private int replaced;
    private int rounded;

    /// <summary>The file that a callback writes, in UTF-8.</summary>
    public static byte[] Print(Action<XmlWriter> write)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = "  ",
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return file.ToArray();
    }

    /// <summary>The text with U+FFFD for what XML cannot have: control characters, halves of pairs.</summary>
    public string Clean(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
                return Replace(text, i);
        }

        return text;
    }

    /// <summary>Whole milliseconds; what is lost is counted.</summary>
    public long Milliseconds(TimeSpan time)
    {
        if (!Clock.IsWholeMilliseconds(time))
            rounded++;
        return Clock.ToMilliseconds(time);
    }

    /// <summary>Says what was replaced or rounded.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        if (replaced > 0)
            diagnostics.Add(RecordingDiagnostics.CharactersReplaced.At(null, null, null, replaced, format));
        if (rounded > 0)
            diagnostics.Add(RecordingDiagnostics.TimesRounded.At(null, null, null, rounded, format));
    }

    private string Replace(string text, int from)
    {
        char[] characters = text.ToCharArray();
        for (int i = from; i < characters.Length; i++)
        {
            if (char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(characters[i]))
            {
                characters[i] = '\uFFFD';
                replaced++;
            }
        }

        return new(characters);
    }
}
