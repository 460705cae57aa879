namespace TextModel.Invented.Printing;

/// <summary>How blocks are set.</summary>
/// <param name="Carrier">The format: txt, md or html.</param>
/// <param name="Gap">What separates blocks: blank, none, two.</param>
/// <param name="Wrap">Whether lines are broken: none, hard, one-line.</param>
/// <param name="Indent">none, hanging, first-line.</param>
/// <param name="Furniture">none, line-numbers, page-numbers, running-heads, form-feeds.</param>
/// <param name="Invisible">Characters that nobody sees, or the line ends.</param>
internal sealed record Layout(string Carrier, string Gap, string Wrap, string Indent, string Furniture, string Invisible);
