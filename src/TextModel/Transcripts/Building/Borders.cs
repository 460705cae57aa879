namespace TextModel.Transcripts;

/// <summary>Places of a text, to be asked for the next one. Stretches come in document order, so that hardly anything is to be sorted.</summary>
internal sealed class Borders
{
    private readonly SortedPlaces starts = new();
    private readonly SortedPlaces ends = new();

    /// <summary>Adds both ends of a stretch.</summary>
    public void Add(TextSpan span)
    {
        starts.Add(span.Start);
        ends.Add(span.End);
    }

    /// <summary>The first one after a place; the largest number where there is none.</summary>
    public int Behind(int place) => Math.Min(starts.Behind(place), ends.Behind(place));

    /// <summary>Places that mostly are added in order.</summary>
    private sealed class SortedPlaces
    {
        private readonly List<int> places = [];

        // What was found last: mostly the next question is about a place nearby.
        private int last;

        public void Add(int place)
        {
            int at = places.Count;
            // Before the ends of what is around.
            while (at > 0 && places[at - 1] > place)
                at--;
            if (at == 0 || places[at - 1] != place)
                places.Insert(at, place);
        }

        public int Behind(int place)
        {
            const int near = 8;
            if (last > 0 && places[last - 1] > place)
                last = 0;
            for (int i = 0; i < near && last < places.Count && places[last] <= place; i++)
                last++;
            if (last < places.Count && places[last] <= place)
            {
                int found = places.BinarySearch(last, places.Count - last, place + 1, null);
                last = found < 0 ? ~found : found;
            }

            return last < places.Count ? places[last] : int.MaxValue;
        }
    }
}
