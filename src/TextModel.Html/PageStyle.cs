namespace TextModel.Formats.Html;

/// <summary>Reads the declarations of a <c>style</c> attribute that say how letters are set.</summary>
internal static class PageStyle
{
    private const StringComparison Any = StringComparison.OrdinalIgnoreCase;

    /// <summary>Adds what the declarations say, or takes away what they undo.</summary>
    public static void Read(ReadOnlySpan<char> style, ref Rendition set, ref string? color, ref string? font)
    {
        foreach (Range range in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[range];
            int colon = declaration.IndexOf(':');
            if (colon < 0)
                continue;
            ReadOnlySpan<char> name = declaration[..colon].Trim(), value = declaration[(colon + 1)..];
            int important = value.IndexOf('!');
            value = (important < 0 ? value : value[..important]).Trim();
            if (name.Equals("color", Any))
                color = ColorOf(value.ToString());
            else if (name.Equals("font-family", Any))
                font = FontOf(value.ToString());
            else
                set = (set & ~Undone(name, value)) | Meaning(name, value);
            if (name.Equals("font-family", Any) && value.EndsWith("monospace", Any))
                set |= Rendition.Typewriter;
        }
    }

    /// <summary>A color that differs from the usual one; else null.</summary>
    public static string? ColorOf(string? value)
    {
        string color = value?.Trim() ?? "";
        return color.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal) is "" or "black" or "#000" or "#000000" or "rgb(0,0,0)" or "inherit" or "initial" or "unset" or "revert" or "windowtext"
            or "currentcolor" or "transparent" or "auto" || color.StartsWith("var(", Any) ? null : color;
    }

    /// <summary>The first font of a list; null where it names none.</summary>
    public static string? FontOf(string? value)
    {
        string font = (value ?? "").Split(',')[0].Trim().Trim('"', '\'').Trim();
        return font.ToLowerInvariant() is "" or "inherit" or "initial" or "unset" or "serif" or "sans-serif" or "monospace" or "system-ui" || font.StartsWith("var(", Any) ? null : font;
    }

    /// <summary>The value of one declaration; empty where there is none.</summary>
    public static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> style, string property)
    {
        foreach (Range range in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[range];
            int colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, Any))
                return declaration[(colon + 1)..].Trim();
        }

        return [];
    }

    private static Rendition Meaning(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("font-weight", Any))
            return value.StartsWith("bold", Any) || (int.TryParse(value, out int weight) && weight >= 600) ? Rendition.Bold : 0;
        if (name.Equals("font-style", Any))
            return value.StartsWith("italic", Any) || value.StartsWith("oblique", Any) ? Rendition.Italic : 0;
        if (name.Equals("text-decoration", Any) || name.Equals("text-decoration-line", Any))
            return (value.Contains("underline", Any) ? Rendition.Underline : 0) | (value.Contains("line-through", Any) ? Rendition.Strikethrough : 0);
        if (name.Equals("font-variant", Any) || name.Equals("font-variant-caps", Any))
            return value.Contains("small-caps", Any) ? Rendition.SmallCaps : 0;
        if (name.Equals("vertical-align", Any))
            return value.Equals("super", Any) ? Rendition.Superscript : value.Equals("sub", Any) ? Rendition.Subscript : 0;
        if (name.Equals("text-transform", Any))
            return value.Equals("uppercase", Any) ? Rendition.AllCaps : 0;
        if (name.Equals("letter-spacing", Any))
            return value.Length > 0 && value[0] is (>= '1' and <= '9') or '.' or '0' && value.ContainsAnyInRange('1', '9') ? Rendition.Letterspaced : 0;
        if (name.Equals("font-size", Any))
            return value.Equals("larger", Any) ? Rendition.Larger : value.Equals("smaller", Any) ? Rendition.Smaller : 0;
        // The short form of all: style, variant and weight stand before the size.
        return name.Equals("font", Any) ? (value.Contains("bold", Any) ? Rendition.Bold : 0) | (value.Contains("italic", Any) ? Rendition.Italic : 0) : 0;
    }

    // <b style="font-weight: normal"> is not bold.
    private static Rendition Undone(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (!value.Equals("normal", Any) && !value.Equals("none", Any) && !value.Equals("400", Any) && !value.Equals("baseline", Any))
            return 0;
        return name.Equals("font-weight", Any) ? Rendition.Bold : name.Equals("font-style", Any) ? Rendition.Italic
            : name.Equals("text-decoration", Any) ? Rendition.Underline | Rendition.Strikethrough
            : name.Equals("vertical-align", Any) ? Rendition.Superscript | Rendition.Subscript : 0;
    }
}
