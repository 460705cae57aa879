using System.Text;

namespace TextModel.Formats.Tei;

/// <content>Characters with readings: an element that has its text in further ones.</content>
internal sealed partial class TeiPatcher
{
    // The elements of the characters go, and so does that of the reading with all that is in it. What an edit made of one of them stays.
    private void DeleteParts(int ruby, bool[] changed)
    {
        for (int i = ruby + 1; i < originals.Length && i < origin.InText && origin.Places[i].Start.Start < origin.Places[ruby].End.Start; i++)
        {
            bool isPart = origin.Places[i].Parent == ruby && originals[i] is Markup part
                && (part is { Kind: MarkupKind.Element, Tag.LocalName: "rb" } || (part is { Kind: MarkupKind.Verbatim, Data: { } data } && TeiRuby.IsReading(data)));
            if (isPart && !changed[i] && !places.Deleted.Contains(i))
                Delete(i);
        }
    }

    // How many of what is around it ends where it stands may be another number after an edit of that.
    private static bool SaysTheSame(Annotation now, Annotation before) => now.Equals(before)
        || (now is Markup one && before is Markup other && one.Span == other.Span && one.Kind == other.Kind && one.Data == other.Data && one.Tag == other.Tag && one.Id == other.Id && one.Extra.Equals(other.Extra));

    // The reading is text of an element in the file, which is carried as one stretch. What is read there after this edit.
    private RubyPassage PatchReading(TeiPlace place, RubyPassage now)
    {
        if (place.End.IsEmpty)
            return now with { Reading = "" };
        RubyPassage before = TeiRuby.Read(now with { Reading = "" }, Encoding.UTF8.GetBytes(source[place.Start.End..place.End.Start]), isOwn: false);
        if (before.Reading == now.Reading)
            return now;
        int index = now.Origin;
        while (index < originals.Length && origin.Places[index].Start.Start < place.End.Start
            && !(origin.Places[index].Parent == now.Origin - 1 && originals[index] is Markup { Kind: MarkupKind.Verbatim, Data: { } data } && TeiRuby.IsReading(data)))
            index++;
        if (index == originals.Length || origin.Places[index].Start.Start >= place.End.Start || originals[index] is not Markup { Data: { } element } || TeiRuby.With(element, now.Reading) is not { } changed)
            return before;
        // A stretch that an edit changes or deletes is what that edit says.
        if (!document.Annotations.Any(a => a.Origin == index + 1 && a is Markup { Data: { } same } && same == element))
            return before;
        patch.Replace(origin.Places[index].Start, changed);
        return now;
    }
}
