namespace TextModel.Transcripts;

/// <summary>Whether questions and what follows them are said by one person to another. Essays ask themselves, pages of help ask in the reader's name, forms wait for what will be written.</summary>
internal static class Address
{
    /// <summary>Whether two people talk.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="units">The paragraphs.</param>
    /// <param name="asks">Which of them ask.</param>
    /// <param name="isPlain">Whether anybody sets questions so: then they must be asked of somebody.</param>
    public static bool IsTalk(string text, ReadOnlySpan<QuestionUnit> units, ReadOnlySpan<bool> asks, bool isPlain)
    {
        // Elsewhere verbs alone may say who speaks.
        if (!Pronouns.AreNeeded(text))
            return true;
        int questions = 0, answers = 0, askI = 0, askYou = 0, sayI = 0, sayWe = 0;
        Spoken all = Spoken.Nobody;
        int first = asks.IndexOf(true);
        for (int i = 0; i < units.Length; i++)
        {
            Spoken spoken = Pronouns.Of(text.AsSpan(units[i].Start, units[i].End - units[i].Start));
            all |= spoken;
            if (i < first || (units[i].Style == UnitStyle.Heading && !asks[i]))
                continue;
            bool ofI = (spoken & Spoken.I) != 0, ofWe = (spoken & Spoken.We) != 0;
            if (asks[i])
            {
                questions++;
                askI += ofI ? 1 : 0;
                askYou += (spoken & Spoken.You) != 0 ? 1 : 0;
            }
            else
            {
                answers++;
                sayI += ofI ? 1 : 0;
                sayWe += ofWe ? 1 : 0;
            }
        }

        // "How do I renew my card?"
        if (askI > askYou && askI * 10 >= questions * 3 && sayI * 10 <= answers)
            return false;
        if (!isPlain)
            return true;
        if (askYou * 7 >= questions)
            return sayI + sayWe > 0;
        bool inTurn = questions * 3 >= answers + questions;
        return inTurn && (sayI * 10 >= answers || all == Spoken.Nobody);
    }
}
