using TextModel.Transcripts;

namespace TextModel.Formats.Yaml;

/// <summary>Reads who speaks: a list of groups, or labels with who they are (<c>Q.: interviewer</c>).</summary>
internal static class SpeakerKeys
{
    private static readonly MetadataKeys<Draft> Keys = new(
        ("label", (d, v) => d.AddLabels(v)),
        ("labels", (d, v) => d.AddLabels(v)),
        ("name", (d, v) => d.Speaker = d.Speaker with { Name = d.Owner.Text("name", v) }),
        ("role", (d, v) => d.SetRole(v)),
        ("description", (d, v) => d.Speaker = d.Speaker with { Description = d.Owner.Text("description", v) }),
        ("id", (d, v) => d.Speaker = d.Speaker with { Id = d.Owner.Text("id", v) }),
        ("entityId", (d, v) => d.Speaker = d.Speaker with { EntityId = d.Owner.Text("entityId", v) }),
        ("entity", (d, v) => d.Speaker = d.Speaker with { EntityId = d.Owner.Text("entity", v) }));

    public static IEnumerable<KnownSpeaker> Read(MetadataDraft owner, YamlValue value)
    {
        var found = new List<KnownSpeaker>();
        if (value.Items is { } items)
            found.AddRange(items.Select(item => ReadOne(owner, item, null)));
        else if (value.Pairs is { } pairs)
            found.AddRange(pairs.Select(pair => ReadOne(owner, pair.Value, pair.Key)));
        else
            owner.Wrong("speakers", "a list, or labels with names", value);
        return found.Where(s => s.Name is not null || !s.Labels.IsEmpty);
    }

    private static KnownSpeaker ReadOne(MetadataDraft owner, YamlValue value, string? label)
    {
        var draft = new Draft(owner) { Speaker = new() { Labels = label is null ? [] : [label] } };
        if (value.Text is not { } word)
            owner.Each("speakers", value, Keys, draft);
        else if (label is not null && RoleOf(word) is { } role)
            draft.Speaker = draft.Speaker with { Role = role };
        else
            draft.Speaker = draft.Speaker with { Name = word };
        return draft.Speaker;
    }

    private static SpeakerRole? RoleOf(string word) => word switch
    {
        "interviewer" => SpeakerRole.Interviewer,
        "interviewee" => SpeakerRole.Interviewee,
        _ => null,
    };

    private sealed class Draft(MetadataDraft owner)
    {
        public MetadataDraft Owner { get; } = owner;

        public required KnownSpeaker Speaker { get; set; }

        public void AddLabels(YamlValue value)
        {
            foreach (YamlValue item in value.Each())
            {
                if (Owner.Text("labels", item) is { } label)
                    Speaker = Speaker with { Labels = Speaker.Labels.Add(label) };
            }
        }

        public void SetRole(YamlValue value)
        {
            if (value.Text == "unknown")
                return;
            if (value.Text is { } word && RoleOf(word) is { } role)
                Speaker = Speaker with { Role = role };
            else
                Owner.Wrong("role", "interviewer or interviewee", value);
        }
    }
}
