using TextModel.Formats;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Elan;

/// <summary>Reads ELAN's annotation files (<c>.eaf</c>), versions 2.1 to 3.0.</summary>
internal sealed class ElanParser : IRecordingParser
{
    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        var recording = new Recording { HasNamedTiers = true };
        if (XmlTree.Read(input, "ELAN", "ANNOTATION_DOCUMENT", diagnostics) is { } root)
            new Run(root, recording, input.Path, diagnostics).Read();
        return recording;
    }

    // One file's reading.
    private sealed class Run(Element root, Recording recording, string? path, DiagnosticBag diagnostics)
    {
        private readonly List<ElanTier> tiers = [];
        private readonly Dictionary<string, ElanTier> byId = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ElanAnnotation> annotations = new(StringComparer.Ordinal);
        private readonly Dictionary<ElanAnnotation, ElanTier> tierOf = [];
        private readonly HashSet<string> speech = new(StringComparer.Ordinal);
        private readonly ElanTimes times = new(root.First("TIME_ORDER"), root.First("HEADER")?["TIME_UNITS"]);

        public void Read()
        {
            ReadHeader();
            ReadTiers();
            foreach (ElanTier tier in tiers)
                times.Estimate(tier);
            times.EstimateRest();
            foreach (string wrong in times.Wrong)
                diagnostics.Add(RecordingDiagnostics.TimeUnreadable.At(path, null, null, wrong));
            if (times.Estimated > 0)
                diagnostics.Add(RecordingDiagnostics.TimesEstimated.At(path, null, null, times.Estimated));
            foreach (ElanTier tier in tiers)
                SetTimes(tier);
            var ordered = new HashSet<ElanTier>();
            foreach (ElanTier tier in tiers)
                Order(tier, ordered, 0);
            ElanSpeech.Decide(tiers, speech);
            foreach (ElanTier tier in tiers)
                Relate(tier);
            foreach (ElanTier tier in tiers)
                Promote(tier);
            foreach (ElanTier tier in tiers)
                Settle(tier);
            Fill();
        }

        private void ReadHeader()
        {
            if (root.Filled("AUTHOR") is { } author)
                recording.Source = recording.Source with { Contributors = [new(author, ContributorRole.Transcriber)] };
            if (root["DATE"] != ElanFields.NoDate)
                recording.AddField("File date", root["DATE"]);
            if (root.First("HEADER") is { } header)
            {
                if (!header.All("MEDIA_DESCRIPTOR").Any())
                    recording.AddField("Media", header["MEDIA_FILE"]);
                foreach (Element media in header.All("MEDIA_DESCRIPTOR"))
                {
                    recording.AddField("Media", media["MEDIA_URL"]);
                    recording.AddField("Media type", media["MIME_TYPE"]);
                    recording.AddField("Media offset", media["TIME_ORIGIN"]);
                    recording.AddField("Media path", media["RELATIVE_MEDIA_URL"]);
                    recording.Count("links between media", media["EXTRACTED_FROM"] is null ? 0 : 1);
                }

                foreach (Element property in header.All("PROPERTY"))
                {
                    if (property["NAME"] == ElanSpeech.Property)
                        speech.Add(property.InnerText());
                    else if (property["NAME"] == ElanFields.Title)
                        recording.Source = recording.Source with { Title = Tidy(property.InnerText()) };
                    else if (property["NAME"]?.StartsWith(ElanFields.Prefix, StringComparison.Ordinal) == true)
                        recording.AddField(property["NAME"]![ElanFields.Prefix.Length..], property.InnerText());
                    else
                        recording.Count("properties of the file", property["NAME"] is "lastUsedAnnotationId" ? 0 : 1);
                }

                recording.Count("linked files", header.All("LINKED_FILE_DESCRIPTOR").Count());
            }

            recording.Count("controlled vocabularies", root.All("CONTROLLED_VOCABULARY").Count());
            recording.Count("references to lexicons", root.All("LEXICON_REF").Count());
            recording.Count("references to other files", root.All("EXTERNAL_REF").Count());
            recording.Count("licences", root.All("LICENSE").Count(l => !string.IsNullOrWhiteSpace(l.InnerText()) || l.Filled("LICENSE_URL") is not null));
            recording.Count("links between annotations", root.All("REF_LINK_SET").Sum(s => s.Children.Count(c => c.Name.Length > 0)));
        }

        private void ReadTiers()
        {
            Dictionary<string, Element> types = new(StringComparer.Ordinal), languages = new(StringComparer.Ordinal);
            foreach (Element type in root.All("LINGUISTIC_TYPE"))
                types.TryAdd(type["LINGUISTIC_TYPE_ID"] ?? "", type);
            foreach (Element language in root.All("LANGUAGE"))
                languages.TryAdd(language["LANG_ID"] ?? "", language);
            var names = new HashSet<string>(StringComparer.Ordinal);
            int annotators = 0, vocabulary = 0;
            foreach (Element element in root.All("TIER"))
            {
                string wish = element.Filled("TIER_ID") ?? "tier", id = RecordingParts.Unique(names, wish);
                if (id != wish)
                    diagnostics.Add(RecordingDiagnostics.NameTaken.At(path, null, null, wish, id));
                string? type = element.Filled("LINGUISTIC_TYPE_REF");
                var tier = new ElanTier(id)
                {
                    Type = type,
                    Constraint = type is null ? null : types.GetValueOrDefault(type)?.Filled("CONSTRAINTS"),
                    Participant = element.Filled("PARTICIPANT"),
                    ParentId = element.Filled("PARENT_REF"),
                    Language = element.Filled("LANG_REF") is { } lang ? languages.GetValueOrDefault(lang)?.Filled("LANG_ID") ?? lang : null,
                };
                tiers.Add(tier);
                byId.TryAdd(wish, tier);
                annotators += element.Filled("ANNOTATOR") is null ? 0 : 1;
                foreach (Element annotation in element.All("ANNOTATION").SelectMany(a => a.Children).Where(a => a.Name is "ALIGNABLE_ANNOTATION" or "REF_ANNOTATION"))
                {
                    tier.Annotations.Add(Annotation(annotation, tier));
                    vocabulary += annotation["CVE_REF"] is null ? 0 : 1;
                }
            }

            recording.Count("names of annotators", annotators);
            recording.Count("references to controlled vocabularies", vocabulary);
            foreach (ElanTier tier in tiers)
            {
                if (tier.ParentId is not { } parent)
                    continue;
                if (!byId.TryGetValue(parent, out ElanTier? found))
                    diagnostics.Add(RecordingDiagnostics.ReferenceMissing.At(path, null, null, parent));
                else if (!IsAbove(tier, found))
                    tier.Parent = found;
            }
        }

        private ElanAnnotation Annotation(Element element, ElanTier tier)
        {
            var made = new ElanAnnotation(element["ANNOTATION_ID"] ?? "", new(Tidy(element.First("ANNOTATION_VALUE")?.InnerText() ?? "")) { Place = element.Place })
            {
                Slots = element.Name == "ALIGNABLE_ANNOTATION" ? (element["TIME_SLOT_REF1"] ?? "", element["TIME_SLOT_REF2"] ?? "") : null,
                Reference = element.Name == "REF_ANNOTATION" ? element["ANNOTATION_REF"] ?? "" : null,
                Previous = element.Filled("PREVIOUS_ANNOTATION"),
            };
            annotations.TryAdd(made.Id, made);
            tierOf[made] = tier;
            return made;
        }

        // A tier that is its own ancestor would have no end.
        private static bool IsAbove(ElanTier tier, ElanTier parent)
        {
            for (ElanTier? at = parent; at is not null; at = at.Parent)
            {
                if (at == tier)
                    return true;
            }

            return false;
        }

        private void SetTimes(ElanTier tier)
        {
            foreach (ElanAnnotation annotation in tier.Annotations)
            {
                if (annotation.Slots is not { } slots)
                    continue;
                annotation.Item.Start = times[slots.First];
                annotation.Item.End = times[slots.Last];
                foreach (string slot in new[] { slots.First, slots.Last })
                {
                    if (!times.Has(slot))
                        diagnostics.Add(RecordingDiagnostics.ReferenceMissing.At(path, null, null, slot));
                }
            }
        }

        // In the order of time; those that are about others in the order of these, and of PREVIOUS_ANNOTATION among themselves.
        private static void Order(ElanTier tier, HashSet<ElanTier> done, int depth)
        {
            if (!done.Add(tier) || depth > 64)
                return;
            if (tier.Parent is { } parent)
                Order(parent, done, depth + 1);
            var timed = tier.Annotations.Where(a => a.Reference is null).ToList();
            var items = timed.ConvertAll(a => a.Item);
            RecordingParts.SortByTime(items);
            var byItem = timed.ToDictionary(a => a.Item);
            var ordered = items.ConvertAll(i => byItem[i]);
            var groups = tier.Annotations.Where(a => a.Reference is not null).GroupBy(a => a.Reference!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
            foreach (ElanAnnotation above in tier.Parent?.Annotations ?? [])
            {
                if (groups.Remove(above.Id, out List<ElanAnnotation>? group))
                    ordered.AddRange(Row(group));
            }

            foreach (ElanAnnotation annotation in tier.Annotations)
            {
                if (annotation.Reference is { } reference && groups.Remove(reference, out List<ElanAnnotation>? group))
                    ordered.AddRange(Row(group));
            }

            tier.Annotations.Clear();
            tier.Annotations.AddRange(ordered);
        }

        private static List<ElanAnnotation> Row(List<ElanAnnotation> group)
        {
            if (group.Count == 1)
                return group;
            var next = new Dictionary<string, ElanAnnotation>(StringComparer.Ordinal);
            var inside = group.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
            foreach (ElanAnnotation annotation in group)
            {
                if (annotation.Previous is { } previous)
                    next.TryAdd(previous, annotation);
            }

            var row = new List<ElanAnnotation>();
            var placed = new HashSet<ElanAnnotation>();
            foreach (ElanAnnotation first in group.Where(a => a.Previous is null || !inside.Contains(a.Previous)).Concat(group))
            {
                for (ElanAnnotation? at = first; at is not null && placed.Add(at); at = next.GetValueOrDefault(at.Id))
                    row.Add(at);
            }

            return row;
        }

        // What each annotation is about: what it refers to, or what lasts while it does in the tier above.
        private void Relate(ElanTier tier)
        {
            List<TierItem>? above = null;
            foreach (ElanAnnotation annotation in tier.Annotations)
            {
                if (annotation.Reference is { } reference)
                {
                    if (annotations.TryGetValue(reference, out ElanAnnotation? found) && found != annotation && tierOf[found] != tier)
                        annotation.Item.About = found.Item;
                    else
                        diagnostics.Add(RecordingDiagnostics.ReferenceMissing.At(path, null, null, reference));
                }
                else if (tier.Parent is { } parent && annotation.Item is { Start: { } start, End: { } end })
                {
                    above ??= parent.Annotations.ConvertAll(a => a.Item);
                    annotation.Item.About = RecordingParts.Around(above, start, end);
                }
            }
        }

        // A tier that speaks below one with identifiers takes its place: the identifiers, and what else hangs there, are about its entries.
        private void Promote(ElanTier tier)
        {
            if (!tier.IsSpeech || tier.Parent is null)
                return;
            var instead = new Dictionary<TierItem, TierItem>();
            foreach (ElanAnnotation annotation in tier.Annotations)
            {
                TierItem item = annotation.Item;
                (item.Start, item.End) = RecordingParts.TimesOf(item);
                if (item.About is { } about)
                    instead.TryAdd(about, item);
                item.About = null;
                item.AboutSpan = null;
            }

            foreach (ElanTier other in tiers)
            {
                foreach (ElanAnnotation annotation in other.Annotations)
                {
                    TierItem item = annotation.Item;
                    if (other == tier)
                        continue;
                    if (instead.TryGetValue(item, out TierItem? spoken) && !other.IsSpeech)
                        item.About = spoken;
                    else if (item.About is { } about && instead.TryGetValue(about, out spoken))
                        item.About = spoken;
                }
            }
        }

        // Times that only repeat those of what an entry is about are left out; parts of a text that spell it get their places.
        private static void Settle(ElanTier tier)
        {
            if (tier.IsSpeech)
                return;
            List<TierItem> items = tier.Annotations.ConvertAll(a => a.Item);
            foreach (TierItem item in items)
            {
                if (item.About is { } about && item.Start is not null && (item.Start, item.End) == RecordingParts.TimesOf(about))
                    item.Start = item.End = null;
            }

            ElanWords.Place(items);
        }

        private void Fill()
        {
            foreach (ElanTier tier in tiers)
            {
                string? speaker = tier.IsSpeech ? ElanSpeech.SpeakerOf(tiers, tier) : tier.Participant;
                if (speaker is not null && !recording.Participants.Contains(speaker))
                    recording.Participants.Add(new(speaker));
                var made = new Tier(tier.Id, tier.IsSpeech ? TierContent.Speech : TierContent.About) { Speaker = speaker, Kind = tier.IsSpeech ? null : Kind(tier.Type) };
                made.Items.AddRange(tier.Annotations.Select(a => a.Item));
                recording.Tiers.Add(made);
            }

            ElanWords.Move(recording, [.. tiers.Where(t => t.IsAlignable && t.ParentId is not null).Select(t => t.Id)]);
            string? language = tiers.Find(t => t.IsSpeech)?.Language;
            if (language is not null && tiers.TrueForAll(t => !t.IsSpeech || t.Language == language))
                recording.Source = recording.Source with { Language = Languages.ToTag(language) };
            else
                recording.Count("languages of tiers", tiers.Count(t => t.IsSpeech && t.Language is not null));
        }

        // In files of ours a type that needs two constraints is two types, the second with a number.
        private string? Kind(string? type)
        {
            int open = speech.Count > 0 && type is not null && type.EndsWith(')') ? type.LastIndexOf(" (", StringComparison.Ordinal) : -1;
            return open > 0 && type.AsSpan(open + 2, type!.Length - open - 3) is { Length: > 0 } number && !number.ContainsAnyExceptInRange('0', '9') ? type[..open] : type;
        }

        private static string Tidy(string text) => RecordingParts.Tidy(text);
    }
}
