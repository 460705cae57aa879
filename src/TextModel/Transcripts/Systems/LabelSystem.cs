namespace TextModel.Transcripts;

/// <summary>A hypothesis of how a text marks its turns: all labels of one printed shape.</summary>
internal sealed class LabelSystem(Frame frame)
{
    /// <summary>The printed shape.</summary>
    public Frame Frame { get; } = frame;

    /// <summary>The labels, by their places in the table.</summary>
    public List<int> Labels { get; } = [];

    /// <summary>The most candidates that <see cref="First"/> holds: so many in a row show whether people talk.</summary>
    public const int MostFirst = 4096;

    /// <summary>The number of its candidates, those of facts left out.</summary>
    public int Count { get; set; }

    /// <summary>The first of the candidates, by their places in the list, in order.</summary>
    public Rows<int> First { get; } = new();

    /// <summary>The candidate met last, while statistics are taken; -1 for none.</summary>
    internal int Last { get; set; } = -1;

    /// <summary>The same for labels that come once.</summary>
    internal int LastOnce { get; set; } = -1;

    /// <summary>How many of the candidates have labels of persons that come back.</summary>
    public int Recurrent { get; set; }

    /// <summary>The persons that come back.</summary>
    public HashSet<int> Persons { get; } = [];

    /// <summary>Where the first of them has a label.</summary>
    public int FirstRecurrent { get; set; } = int.MaxValue;

    /// <summary>What speaks for it and against it, in the order of <see cref="SystemEvidence.Names"/>.</summary>
    public float[] Evidence { get; set; } = [];

    /// <summary>Which weights its evidence has.</summary>
    public FrameFamily Family { get; set; }

    /// <summary>The sum of the evidence, as the logarithm of odds: above 0 it is more likely than not to mark turns.</summary>
    public float Score { get; set; }

    /// <summary>Whether what is said in it is words without full stops.</summary>
    public bool IsLoose { get; set; }

    /// <summary>Whether the mark-up says of some places that another one speaks.</summary>
    public bool IsMarkedUp { get; set; }

    /// <summary>What its labels have in common.</summary>
    public SystemTraits Traits { get; set; }
}

/// <summary>What the labels of a system have in common, as shares from 0 to 1.</summary>
/// <param name="Placed">Of labels that stand where turns begin.</param>
/// <param name="Firm">Of labels at the start of a block.</param>
/// <param name="Timed">Of labels with a time.</param>
/// <param name="Roles">Of words for question and answer.</param>
/// <param name="Shape">The shape that most recurring labels have.</param>
/// <param name="Most">How often the most frequent label comes.</param>
/// <param name="Capitals">Of labels in capitals.</param>
/// <param name="Items">Of labels in items of lists that come more than once.</param>
internal readonly record struct SystemTraits(float Placed, float Firm, float Timed, float Roles, LabelShape Shape, int Most, float Capitals, float Items);
