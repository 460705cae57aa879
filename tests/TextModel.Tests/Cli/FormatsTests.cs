using System.Text.Json;
using TextModel.Cli;

namespace TextModel.Tests.Cli;

public class FormatsTests
{
    [Fact]
    public void Every_format_that_can_be_used_is_listed()
    {
        using var folder = new CliFolder();
        CliRun table = folder.Run("formats"), json = folder.Run("formats", "--json");
        using JsonDocument parsed = JsonDocument.Parse(json.Output);
        string[] usable = [.. KnownFormats.All.Formats.Where(f => f.Reader is not null || f.Writer is not null).Select(f => f.Id)];

        Assert.Equal(usable, parsed.RootElement.EnumerateArray().Select(f => f.GetProperty("id").GetString()));
        Assert.All(usable, id => Assert.Contains($"\n  {id} ", table.Output));
    }

    [Fact]
    public void A_row_says_what_can_be_read_and_written()
    {
        using var folder = new CliFolder();
        using JsonDocument parsed = JsonDocument.Parse(folder.Run("formats", "--json").Output);
        Assert.Equal(
            """{"id":"text","name":"Plain text","reads":true,"writes":true,"extensions":[".txt",".text"],"carries":"The base text, byte for byte; turns, speakers and notes as far as the printed labels show them."}""",
            parsed.RootElement[0].GetRawText());
    }
}
