using System.Globalization;

namespace TextModel.Editions;

/// <summary>The recording of a conversation on its page.</summary>
internal sealed class EditionRecording
{
    private static readonly string[] Moving = [".mp4", ".m4v", ".webm", ".mov", ".ogv", ".mkv"];
    private readonly string address;

    private EditionRecording(string address) => this.address = address;

    /// <summary>The recording at an address; null for none, and for an address that no page should lead to.</summary>
    public static EditionRecording? At(string? address) => SafeAddress.Is(address) ? new(address!.Trim()) : null;

    /// <summary>Prints the player.</summary>
    public void PrintPlayer(HtmlText output)
    {
        string path = address.Split('?', '#')[0];
        string element = Array.Exists(Moving, m => path.EndsWith(m, StringComparison.OrdinalIgnoreCase)) ? "video" : "audio";
        output.Raw("<div class=\"row player\"><div class=\"matter\"><").Raw(element).Raw(" controls preload=\"none\" aria-label=\"Recording\"").Attribute("src", address).Raw("></").Raw(element).Raw("></div></div>\n");
    }

    /// <summary>Prints a time as a link into the recording.</summary>
    public void PrintTime(HtmlText output, TimeRange time)
    {
        output.Raw(" <a class=\"at\"").Attribute("href", $"{address}#t={Seconds(time.Start)}").Attribute("data-start", Seconds(time.Start));
        output.Attribute("data-end", time.End is { } end ? Seconds(end) : null).Raw(" title=\"Play from here\"><time>").Text(Clock.Of(time.Start)).Raw("</time></a>");
    }

    private static string Seconds(TimeSpan time) => ((decimal)Math.Max(0, time.Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);
}
