// Edits a TEI file that another program wrote, and shows what changed as a patch: everything else keeps its bytes.
//     dotnet run --project samples/EditTei -- samples/broadcast.tei.xml edited.tei.xml
using TextModel;
using TextModel.EditTei;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("EditTei INPUT OUTPUT");
    return 2;
}

TextDocument document = TextDocument.Read(input).GetDocumentOrThrow();

// Two speakers of the file are one person, whose name is known by now.
document = document.MergeSpeakers("pilot", "pilot2").RenameSpeaker("pilot", "Jonas Tarrant");

// The second half of a turn was said by the other.
Turn turn = document.Turns[1];
document = document.SplitTurn(turn, document.Text.IndexOf("And what", turn.Start, StringComparison.Ordinal), "host");

// The anchor of a note belongs to another word.
NoteAnchor anchor = document.NoteAnchors[0];
int ice = document.Text.IndexOf("ice.", StringComparison.Ordinal) + "ice".Length;
document = document.Edit(e => e.Replace(anchor, anchor with { Span = TextSpan.At(ice) }));

foreach (Diagnostic diagnostic in document.Save(output))
    Console.Error.WriteLine(diagnostic);
Console.Write(LinePatch.Between(input, output));
return 0;
