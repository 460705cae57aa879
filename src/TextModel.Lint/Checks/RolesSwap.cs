namespace TextModel.Lint;

/// <summary>Who asked answers from some turn on, and who answered asks: the labels have slipped by one.</summary>
internal sealed class RolesSwap : ILintCheck
{
    // So many turns of each on both sides are no accident.
    private const int Least = 6;

    public LintRule Rule { get; } = new("roles-swap", LintDiagnostics.RolesSwap, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        ValueList<Turn> turns = context.Document.Turns;
        string[] two = [.. context.TurnCounts.OrderByDescending(c => c.Value).Take(2).Select(c => c.Key)];
        if (two.Length < 2 || context.TurnCounts[two[1]] < 2 * Least)
            yield break;
        // How many turns, and how many that ask, each has up to a place.
        int[,] spoken = new int[2, turns.Count + 1], asked = new int[2, turns.Count + 1];
        for (int i = 0; i < turns.Count; i++)
        {
            bool asks = context.Spoken[i].EndsWith('?');
            for (int who = 0; who < 2; who++)
            {
                bool his = turns[i].SpeakerId == two[who];
                spoken[who, i + 1] = spoken[who, i] + (his ? 1 : 0);
                asked[who, i + 1] = asked[who, i] + (his && asks ? 1 : 0);
            }
        }

        (double Score, int At) best = (0, 0);
        for (int at = 1; at < turns.Count; at++)
        {
            double before = Share(0, 0, at) - Share(1, 0, at), after = Share(0, at, turns.Count) - Share(1, at, turns.Count);
            if (Math.Abs(before) >= 0.6 && Math.Abs(after) >= 0.6 && Math.Sign(before) != Math.Sign(after) && Math.Abs(before - after) > best.Score)
                best = (Math.Abs(before - after), at);
        }

        if (best.At > 0)
        {
            Turn turn = turns[best.At];
            yield return new(turn.LabelSpan ?? turn.Span, Name(two[0]), Name(two[1]));
        }

        double Share(int who, int from, int to) => spoken[who, to] - spoken[who, from] is var n && n < Least ? double.NaN : (double)(asked[who, to] - asked[who, from]) / n;

        string Name(string id) => context.Document.Speakers[id]?.ToString() ?? id;
    }
}
