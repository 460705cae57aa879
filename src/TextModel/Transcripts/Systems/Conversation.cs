namespace TextModel.Transcripts;

/// <summary>Whether labels follow each other as those of people who talk do, and not as the keys of records.</summary>
internal static class Conversation
{
    /// <summary>
    /// How far the labels go round a circle of three or more, as the keys of records do, where nearly each has another one that always follows it. Two who talk only go back and forth.
    /// </summary>
    /// <param name="followers">How often one follows the other.</param>
    /// <param name="turns">The number of labels.</param>
    /// <param name="persons">The number of different ones.</param>
    /// <returns>A share from 0 to 1; 0 for short texts.</returns>
    public static float CircleShare(Dictionary<(int Before, int After), int> followers, int turns, int persons)
    {
        if (turns < 9 || persons < 3)
            return 0;
        var usual = new Dictionary<int, (int Next, int Count)>();
        foreach (((int before, int after), int count) in followers)
        {
            if (count > usual.GetValueOrDefault(before).Count)
                usual[before] = (after, count);
        }

        int all = 0, round = 0;
        foreach ((int person, (int next, int count)) in usual)
        {
            all += count;
            bool back = next == person || (usual.TryGetValue(next, out (int Next, int Count) then) && then.Next == person);
            round += back ? 0 : count;
        }

        return all * 100 >= (turns - 1) * 80 ? (float)round / (turns - 1) : 0;
    }
}
