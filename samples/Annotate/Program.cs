// Marks the names of an authority list (JSON, CSV or YAML) in a transcript, shows them in context, and writes the result.
//     dotnet run --project samples/Annotate -- samples/interview.txt samples/people.json interview.tei.xml
using TextModel;
using TextModel.Entities;
using TextModel.Formats;
using TextModel.Formats.Yaml;

if (args is not [var input, var names, var output])
{
    Console.Error.WriteLine("Annotate TRANSCRIPT NAMES OUTPUT");
    return 2;
}

AuthorityList list = Path.GetExtension(names) is ".yaml" or ".yml" ? YamlAuthorities.Load(names) : AuthorityList.Load(names);
foreach (Diagnostic diagnostic in list.Diagnostics)
    Console.Error.WriteLine(diagnostic);

TextDocument document = TextDocument.Read(input).Document.Annotate(new Gazetteer(list)).Document;
foreach (EntityMention mention in document.Mentions)
{
    string before = document.Text[Math.Max(0, mention.Start - 20)..mention.Start], after = document.Text[mention.End..Math.Min(document.Text.Length, mention.End + 20)];
    Console.WriteLine($"{mention.EntityId}\t…{before}[{mention.Text}]{after}…".ReplaceLineEndings(" "));
}

document.Save(output, formats: FormatRegistry.Default.With(YamlFormat.Format));
return list.Diagnostics.HasErrors ? 1 : 0;
