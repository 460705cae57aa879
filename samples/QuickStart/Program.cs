// Reads a transcript, shows who asks and who answers, and writes TEI.
//     dotnet run --project samples/QuickStart -- samples/interview.txt interview.tei.xml
using TextModel;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("QuickStart TRANSCRIPT OUTPUT");
    return 2;
}

ReadResult read = TextDocument.Read(input);
foreach (Diagnostic diagnostic in read.Diagnostics)
    Console.Error.WriteLine(diagnostic);

TextDocument document = read.Document;
Console.WriteLine($"{document.Source.Title} ({document.Source.Date})");
foreach (Exchange exchange in document.Exchanges)
{
    Console.WriteLine($"- {exchange.Question.ReadingText}");
    foreach (Turn answer in exchange.Answers)
        Console.WriteLine($"  {answer.Speaker}: {answer.ReadingText.Split(' ').Length} words");
}

document.Save(output);
return read.HasErrors ? 1 : 0;
