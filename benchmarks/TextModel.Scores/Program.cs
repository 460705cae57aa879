using System.Text;
using TextModel.Scores;
using TextModel.Scores.Learning;

const string Help = """
    Scores of reading transcripts: how many turns are found, who speaks in them, and what they do. docs/scores.md explains the figures.

    gold    the files of ../shared/corpus/gold, or of where TEXTMODEL_SHARED points
            [--only TEXT]... [--diff N] [--json FILE] [--least macro=0.89,micro=0.95,speaker=0.99,kind=0.95,title=0.9,date=0.9,none=1]
    aside   the files that were put aside until the engine is done (corpus/gold-aside); options as above
    grid    conversations that were made up and printed in random conventions, and texts without turns
            [--points 3000] [--without 500] [--seed 1] [--only DIMENSION=VALUE]... [--show N] [--dump SEED] [--dump-without SEED]
            [--least mean=0.8,none=0.95,speaker=0.95,kind=0.9,lowest=0.3]

    Exit codes: 0 scored, 1 a value is below --least, 2 wrong usage.
    """;

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
try
{
    switch (args)
    {
        case ["gold", .. string[] options]:
            return GoldCommand.Run(GoldCommand.Gold, new(options, "--only", "--diff", "--json", "--least"), output);
        case ["aside", .. string[] options]:
            return GoldCommand.Run(GoldCommand.Aside, new(options, "--only", "--diff", "--json", "--least"), output);
        case ["why", string path, .. string[] options]:
            return WhyCommand.Run(path, new(options, "--systems", "--labels"), output);
        case ["cases", .. string[] options]:
            return Cases.Run(new(options, "--only", "--diff", "--least"), output);
        case ["learn", .. string[] options]:
            return LearnCommand.Run(new(options, "--penalty", "--points", "--check", "--write"), output);
        case ["grid", .. string[] options]:
            return GridCommand.Run(new(options, "--points", "--without", "--seed", "--only", "--show", "--dump", "--dump-without", "--least"), output);
        default:
            output.WriteLine(Help);
            return args is ["--help" or "-h"] ? 0 : 2;
    }
}
catch (Exception e) when (e is FormatException or OverflowException)
{
    output.WriteLine(e.Message);
    return 2;
}
