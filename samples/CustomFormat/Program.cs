// A format of one's own: each turn as one line of tab-separated values, registered beside the others.
//     dotnet run --project samples/CustomFormat -- samples/hearing.txt hearing.tsv
using TextModel;
using TextModel.CustomFormat;
using TextModel.Formats;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("CustomFormat TRANSCRIPT OUTPUT.tsv");
    return 2;
}

FormatRegistry formats = FormatRegistry.Default.With(TurnTable.Format);
foreach (Diagnostic diagnostic in TextDocument.Read(input).Document.Save(output, formats: formats))
    Console.Error.WriteLine(diagnostic);
return 0;
