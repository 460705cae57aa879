using System.Globalization;
using System.Text;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks;

/// <summary>Writes generated transcripts to files, for measurements from outside the process.</summary>
internal static class Generate
{
    private const string Usage = "usage: generate LongParagraphs|ShortTurns|NotAscii KILOBYTES FILE, or … KILOBYTES FOLDER COUNT for a folder of files, or Speech WORDS FILE for what speech recognition gives";

    public static int Start(string[] args)
    {
        if (args is ["Speech", var number, var name] && int.TryParse(number, CultureInfo.InvariantCulture, out int spoken))
        {
            using FileStream speech = File.Create(name);
            Speech.Write(spoken, speech);
            return 0;
        }

        if (args.Length is not (3 or 4) || !Enum.TryParse(args[0], out InputKind kind)
            || !int.TryParse(args[1], CultureInfo.InvariantCulture, out int kilobytes))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        string text = Transcript.Generate(kind, kilobytes).Text;
        var encoding = new UTF8Encoding(false);
        if (args.Length == 3)
        {
            File.WriteAllText(args[2], text, encoding);
            return 0;
        }

        Directory.CreateDirectory(args[2]);
        int count = int.Parse(args[3], CultureInfo.InvariantCulture);
        for (int i = 0; i < count; i++)
            File.WriteAllText(Path.Combine(args[2], $"talk-{i:D6}.txt"), text, encoding);
        return 0;
    }
}
