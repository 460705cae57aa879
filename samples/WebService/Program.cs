// Converts what is sent to it to TEI. The name in the address helps to tell the format; the body is the file.
//     dotnet run --project samples/WebService -- --urls http://127.0.0.1:5080
//     curl --data-binary @samples/interview.txt http://127.0.0.1:5080/tei/interview.txt
using Microsoft.AspNetCore.Server.Kestrel.Core;
using TextModel;
using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Tei;

const long MostBytes = 20_000_000;

// A registry never changes: one serves all requests at once.
FormatRegistry formats = FormatRegistry.Default.With(DocxFormat.Format).With(HtmlFormat.Format).With(MarkdownFormat.Format);

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = MostBytes);
WebApplication app = builder.Build();

app.MapPost("/tei/{name}", async (string name, HttpRequest request, HttpResponse response, CancellationToken cancellationToken) =>
{
    // Who goes away cancels the reading; a body that is too long is refused by the server.
    ReadResult read = await TextDocument.ReadAsync(request.Body, name, null, formats, cancellationToken);
    if (read.HasErrors)
    {
        response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await response.WriteAsJsonAsync(read.Diagnostics.Select(d => new { d.Code, d.Position?.Line, d.Position?.Column, d.Message, d.Remedy }), cancellationToken);
        return;
    }

    response.ContentType = "application/tei+xml";
    await read.Document.WriteAsync(response.Body, new TeiOptions(), formats, cancellationToken);
});

app.Run();
