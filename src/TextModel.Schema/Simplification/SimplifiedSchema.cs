namespace TextModel.Schema.Simplification;

/// <summary>A schema after simplification: the pattern of its root, and all that has a number.</summary>
/// <param name="Start">The pattern of a whole document.</param>
/// <param name="Defines">All definitions, by number.</param>
/// <param name="Elements">All elements, by number.</param>
internal sealed record SimplifiedSchema(Expr Start, Define[] Defines, Expr[] Elements);
