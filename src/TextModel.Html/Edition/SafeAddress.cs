using System.Globalization;

namespace TextModel.Editions;

/// <summary>Addresses that stand in documents of others.</summary>
internal static class SafeAddress
{
    /// <summary>Whether an address is one that a reader may follow: no script, and nothing of the machine it was written on.</summary>
    public static bool Is(string? target)
    {
        if (string.IsNullOrWhiteSpace(target))
            return false;
        // Browsers do not see controls and white space within a scheme.
        string seen = string.Concat(target.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        int colon = seen.IndexOf(':', StringComparison.Ordinal), end = seen.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (end >= 0 && end < colon))
            return true;
        return seen[..colon].ToLower(CultureInfo.InvariantCulture) is "http" or "https" or "mailto" or "tel" or "doi" or "urn" or "ftp";
    }
}
