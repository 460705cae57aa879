using System.Text;

namespace TextModel.Formats.Conll;

/// <summary>The value of <c>Entity=</c> at one token, in pieces: <c>(1-person</c> begins an entity, <c>1)</c> ends it, <c>(1-person)</c> is one of a single token.</summary>
/// <remarks>Universal Anaphora, <see href="https://github.com/UniversalAnaphora/UniversalAnaphora"/>.</remarks>
internal sealed class EntityBrackets
{
    private readonly List<Piece> pieces = [];

    /// <summary>Takes a value apart.</summary>
    public EntityBrackets(string value)
    {
        for (int at = 0; at < value.Length;)
        {
            bool opens = value[at] == '(';
            int from = at + (opens ? 1 : 0), stop = value.AsSpan(from).IndexOfAny('(', ')');
            stop = stop < 0 ? value.Length : from + stop;
            bool closes = stop < value.Length && value[stop] == ')';
            int end = closes ? stop + 1 : Math.Max(stop, from + (opens ? 0 : 1));
            pieces.Add(new(value[at..end], value[from..stop], opens, closes));
            at = end;
        }
    }

    /// <summary>The pieces, in order.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>Takes pieces out, by their numbers from 0.</summary>
    public void Remove(IEnumerable<int> numbers)
    {
        foreach (int number in numbers.OrderDescending())
            pieces.RemoveAt(number);
    }

    /// <summary>Begins an entity, after those that begin here and reach as far or farther.</summary>
    /// <param name="content">Its group and properties.</param>
    /// <param name="closes">Whether it ends here too.</param>
    /// <param name="isOuter">Whether an entity that begins here, by its group, encloses it.</param>
    public void Open(string content, bool closes, Func<string, bool> isOuter)
    {
        int place = pieces.Count;
        while (place > 0 && pieces[place - 1].Opens && !isOuter(pieces[place - 1].Group))
            place--;
        pieces.Insert(place, new($"({content}{(closes ? ")" : "")}", content, true, closes));
    }

    /// <summary>Ends an entity, before those that end here and began earlier.</summary>
    /// <param name="group">Its group.</param>
    /// <param name="isOuter">Whether an entity that ends here, by its group, encloses it.</param>
    public void Close(string group, Func<string, bool> isOuter)
    {
        int place = 0;
        while (place < pieces.Count && pieces[place] is { Closes: true } piece && (piece.Opens || !isOuter(piece.Group)))
            place++;
        pieces.Insert(place, new(group + ")", group, false, true));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var value = new StringBuilder();
        foreach (Piece piece in pieces)
            value.Append(piece.Text);
        return value.ToString();
    }

    /// <summary>A piece.</summary>
    /// <param name="Text">The whole piece.</param>
    /// <param name="Content">What stands between the brackets.</param>
    /// <param name="Opens">Whether an entity begins.</param>
    /// <param name="Closes">Whether one ends.</param>
    internal readonly record struct Piece(string Text, string Content, bool Opens, bool Closes)
    {
        /// <summary>The group, which a later piece names to end the entity.</summary>
        public string Group => Content.Split('-', 2)[0];
    }
}
