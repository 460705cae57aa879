using System.Xml;

namespace TextModel.Schema.Validation;

/// <summary>The files that a document brings in with XInclude: those beside it and below, whole, as XML or as text.</summary>
/// <param name="root">The document.</param>
/// <param name="entered">Gets the name of each file that is entered, and of the one around it when it was left.</param>
internal sealed class Inclusions(string root, Action<string> entered)
{
    private const string Ns = "http://www.w3.org/2001/XInclude";
    private const int DepthLimit = 20;
    private readonly Stack<string> open = new([root]);
    private readonly string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(root)) + System.IO.Path.DirectorySeparatorChar;
    private int fallbacks;

    /// <summary>Whether an element is of XInclude.</summary>
    public static bool IsMeant(XmlReader reader) => reader.LocalName is "include" or "fallback" && reader.NamespaceURI == Ns;

    /// <summary>Opens the file that an element brings in.</summary>
    /// <returns>Null where it is not there, may not be read, or only a part of it is meant.</returns>
    public Stream? Enter(XmlReader reader, out string href, out bool isText)
    {
        href = reader.GetAttribute("href") ?? "";
        isText = reader.GetAttribute("parse") == "text";
        string from = System.IO.Path.GetFullPath(open.Peek());
        if (reader.LocalName != "include" || href.Length == 0 || href.Contains('#', StringComparison.Ordinal) || reader.GetAttribute("xpointer") is not null
            || open.Count > DepthLimit || !Uri.TryCreate(new Uri(from), href, out Uri? uri) || !uri.IsFile)
            return null;
        string path = System.IO.Path.GetFullPath(uri.LocalPath);
        if (!path.StartsWith(folder, StringComparison.Ordinal) || !File.Exists(path) || open.Any(o => System.IO.Path.GetFullPath(o) == path))
            return null;
        try
        {
            FileStream stream = File.OpenRead(path);
            string shown = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(root) ?? "", path[folder.Length..]);
            open.Push(shown);
            entered(shown);
            return stream;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The file that was entered last is done.</summary>
    public void Leave()
    {
        open.Pop();
        entered(open.Peek());
    }

    /// <summary>Whether the element is passed over, so that what stands in it counts instead of the file.</summary>
    public bool BeginsFallback(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return reader.LocalName == "fallback" && fallbacks > 0;
        if (reader.LocalName == "fallback" && fallbacks == 0)
            return false;
        fallbacks++;
        return true;
    }

    /// <summary>Whether an end tag is of an element that was passed over.</summary>
    public bool EndsFallback(XmlReader reader)
    {
        if (fallbacks == 0 || !IsMeant(reader))
            return false;
        fallbacks--;
        return true;
    }
}
