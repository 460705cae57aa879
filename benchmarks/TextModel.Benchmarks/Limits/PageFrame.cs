namespace TextModel.Benchmarks.Limits;

/// <summary>What our writers say of the generated transcripts before their text; of constant size.</summary>
internal static class PageFrame
{
    public const string Head = """
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8">
        <title>A talk at the harbour</title>
        <meta name="author" content="A. Lee">
        </head>
        <body>

        """;

    public const string FrontMatter = """
        ---
        title: A talk at the harbour
        author: A. Lee
        ---


        """;
}
