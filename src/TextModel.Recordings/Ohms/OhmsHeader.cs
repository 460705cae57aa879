using TextModel.Recordings.Common;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Ohms;

/// <summary>What a file says of its interview.</summary>
internal sealed class OhmsHeader
{
    private KeyedValues fields = KeyedValues.Empty;
    private readonly List<Contributor> people = [];

    /// <summary>Reads all that is no transcript.</summary>
    /// <param name="record">The element <c>record</c>.</param>
    public OhmsHeader(XmlPart record)
    {
        string? title = null, language = null, rights = null;
        PartialDate? date = null;
        foreach (XmlPart part in record.Children)
        {
            string value = part.Name is null ? "" : part.InnerText.Trim('\u200E', '\u200F', ' ', '\t', '\r', '\n');
            switch (part.Name)
            {
                case null or "transcript" or "vtt_transcript" or "sync":
                    break;
                case "index":
                    ReadIndex(part);
                    break;
                case "title":
                    title ??= value.Length > 0 ? value : null;
                    break;
                case "language":
                    language ??= value.Length > 0 ? value : null;
                    break;
                case "rights":
                    rights ??= value.Length > 0 ? value : null;
                    break;
                case "date":
                    if (PartialDate.TryParse(part["value"], out PartialDate found))
                        date = found;
                    else
                        Field("date", part["value"] ?? "");
                    break;
                case "interviewer":
                    Person(value, ContributorRole.Interviewer);
                    break;
                case "interviewee":
                    Person(value, ContributorRole.Interviewee);
                    break;
                case "transcript_alt" or "sync_alt" or "vtt_transcript_alt":
                    if (value.Length > 0)
                        LeftOut[part.Name == "sync_alt" ? "times of translations" : "translations of the transcript"] = 1;
                    break;
                case "mediafile":
                    foreach (XmlPart media in part.Children.Where(c => c.Name is not null))
                        Field($"mediafile {media.Name}", media.InnerText.Trim());
                    break;
                default:
                    Field(part.Name, value);
                    break;
            }
        }

        if (record["id"] is { Length: > 0 } number)
            Field("record", number);
        Source = new()
        {
            Title = title,
            Language = language,
            Date = date,
            Contributors = [.. people],
            Rights = rights is null ? null : new() { Statement = rights },
            Fields = fields,
        };
    }

    /// <summary>Title, people, date, rights; all else by the names of the file.</summary>
    public Source Source { get; }

    /// <summary>What is in the file and not kept, with how many.</summary>
    public SortedDictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    // A point has a time; all it says goes under that.
    private void ReadIndex(XmlPart index)
    {
        foreach (XmlPart point in index.All("point"))
        {
            string time = point.TextOf("time") is { } seconds ? ClockTime.Number(seconds) is { Ticks: >= 0 } known ? ClockTime.Format(known) : seconds : "without a time";
            Field($"index {time}", point.TextOf("title") ?? "");
            foreach (XmlPart part in point.Children)
            {
                if (part.Name is null or "time" or "title")
                    continue;
                if (part.Children.Exists(c => c.Name is not null))
                {
                    foreach (XmlPart inner in part.Children.Where(c => c.Name is not null))
                        Field($"index {time} {inner.Name}", inner.InnerText.Trim());
                }
                else
                {
                    Field($"index {time} {part.Name}", part.InnerText.Trim());
                }
            }
        }
    }

    private void Person(string name, ContributorRole role)
    {
        if (name.Length > 0)
            people.Add(new(name, role));
    }

    private void Field(string key, string value)
    {
        if (value.Trim() is { Length: > 0 } said)
            fields = fields.Add(key, said);
    }
}
