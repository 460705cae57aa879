using System.Text;
using System.Xml;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>Speakers of a document and participants of a recording: the one tells what the other was.</summary>
/// <remarks>
/// An identifier of a file that can be one of the document is that. Otherwise it is the first label, or, where the person has no name, stands for the name; since the document's
/// identifier is made of it, it is known again.
/// </remarks>
internal static class SpeakerNames
{
    /// <summary>The speaker that a participant is.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="id">The identifier in the document, made by <see cref="XmlName"/>.</param>
    public static Speaker ToSpeaker(Participant participant, string id)
    {
        SpeakerRole role = RoleOf(participant.Role);
        string? name = string.IsNullOrEmpty(participant.Name) ? null : participant.Name;
        bool isOwn = id == participant.Id;
        return new()
        {
            Id = id,
            Name = name ?? (isOwn ? null : participant.Id),
            // A name of which the identifier could be made would be taken for what the file calls the person.
            Labels = name is not null && name != participant.Id && (!isOwn || IsMadeOf(id, name)) ? [participant.Id] : [],
            Role = role,
            Description = participant.Role is { Length: > 0 } && participant.Role != WordOf(role) ? participant.Role : null,
        };
    }

    /// <summary>The participant that a speaker is.</summary>
    public static Participant ToParticipant(Speaker speaker)
    {
        string? role = speaker.Description is { } described && (speaker.Role == SpeakerRole.Unknown || RoleOf(described) == speaker.Role) ? described : WordOf(speaker.Role);
        if (!speaker.Labels.IsEmpty && (speaker.Labels[0] == speaker.Id || IsMadeOf(speaker.Id, speaker.Labels[0])))
            return new(speaker.Labels[0], speaker.Name, role);
        if (speaker.Name is { } name && name != speaker.Id && IsMadeOf(speaker.Id, name))
            return new(name, null, role);
        return new(speaker.Id, speaker.Name, role);
    }

    /// <summary>An identifier made of what a file calls somebody. Identifiers of turns, paragraphs and speakers are one space; those of turns and paragraphs are a letter and digits.</summary>
    public static string XmlName(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (char c in id)
            name.Append(XmlConvert.IsNCNameChar(c) ? c : '_');
        if (!XmlConvert.IsStartNCNameChar(name[0]))
            name.Insert(0, "s_");
        string made = name.ToString();
        return made[0] is 't' or 'p' && made.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false ? $"s_{made}" : made;
    }

    // The name itself, or that and a number where another one has it.
    private static bool IsMadeOf(string id, string name)
    {
        if (name.Length == 0)
            return false;
        string made = XmlName(name);
        return id == made || (id.Length > made.Length + 1 && id.StartsWith(made + "-", StringComparison.Ordinal) && !id.AsSpan(made.Length + 1).ContainsAnyExceptInRange('0', '9'));
    }

    private static string? WordOf(SpeakerRole role) => role switch
    {
        SpeakerRole.Interviewer => "interviewer",
        SpeakerRole.Interviewee => "interviewee",
        _ => null,
    };

    private static SpeakerRole RoleOf(string? role) => role?.ToLowerInvariant() switch
    {
        "interviewer" or "investigator" or "interviewers" => SpeakerRole.Interviewer,
        "interviewee" or "informant" or "respondent" or "narrator" => SpeakerRole.Interviewee,
        _ => SpeakerRole.Unknown,
    };
}
