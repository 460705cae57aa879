using System.Globalization;

namespace TextModel.Tests.Support;

/// <summary>A tree of elements, many of them empty and at the same places, as a TEI file may hold them.</summary>
internal sealed class RandomTree
{
    private readonly List<RandomTree> children = [];

    public required string Id { get; init; }

    public TextSpan Span { get; private set; }

    public static RandomTree Build(Random random, int nodes)
    {
        int number = 0, at = 0;
        RandomTree root = new() { Id = "r" };
        Fill(root, 0);
        return root;

        void Fill(RandomTree parent, int depth)
        {
            int start = at;
            at += random.Next(2);
            while (number < nodes && !random.Chance(3))
            {
                RandomTree child = new() { Id = "n" + (++number).ToString(CultureInfo.InvariantCulture) };
                parent.children.Add(child);
                if (depth < 6 && !random.Chance(3))
                    Fill(child, depth + 1);
                else
                    child.Span = TextSpan.At(at);
                at += random.Next(2);
            }

            parent.Span = new(start, at);
        }
    }

    public IEnumerable<RandomTree> Descendants() => children.SelectMany(c => c.Descendants().Prepend(c));

    public RandomTree Find(string id) => Descendants().Prepend(this).First(n => n.Id == id);

    public RandomTree? ParentOf(string id) => Descendants().Prepend(this).FirstOrDefault(n => n.children.Exists(c => c.Id == id));

    /// <summary>The same tree as a document: <see cref="Annotation.EndingAncestors"/> counts the ancestors that end where a node starts.</summary>
    public TextDocument ToDocument()
    {
        var annotations = new List<Annotation>();
        Add(this, []);
        return TextDocument.Create(new string('x', Span.End), annotations);

        void Add(RandomTree node, List<RandomTree> ancestors)
        {
            annotations.Add(new StageDirection { Id = node.Id, Span = node.Span, EndingAncestors = ancestors.Count(a => a.Span.End == node.Span.Start) });
            foreach (RandomTree child in node.children)
                Add(child, [.. ancestors, node]);
        }
    }

    public override string ToString() => $"{Id}[{Span}]({string.Join(' ', children)})";
}
