using System.Text;

namespace TextModel.Tests.Cli;

public class ConvertTests
{
    [Theory]
    [InlineData("One.\r\nTwo.\rThree.\nFour")]
    [InlineData("")]
    [InlineData("\uFEFFWith a byte order mark.\n")]
    public void Text_to_text_keeps_every_byte(string content)
    {
        using CliFolder folder = new CliFolder().With("a.txt", content);

        CliRun run = folder.Run("convert", "@/a.txt", "-o", "@/b.txt", "--quiet");

        Assert.Equal(new CliRun(0, "", ""), run);
        Assert.Equal(File.ReadAllBytes(folder["a.txt"]), File.ReadAllBytes(folder["b.txt"]));
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x63, 0x61, 0x66, 0xE9, 0x80, 0x0A })]
    [InlineData("CP1252", new byte[] { 0x63, 0x61, 0x66, 0xE9, 0x80, 0x0A })]
    [InlineData("koi8-r", new byte[] { 0xC4, 0xC1, 0x0A })]
    [InlineData("latin1", new byte[] { 0xE9, 0x0A })]
    [InlineData("utf-16le", new byte[] { 0x48, 0, 0x69, 0, 0x0A, 0 })]
    [InlineData("shift_jis", new byte[] { 0x82, 0xA0, 0x0A })]
    public void An_encoding_that_is_named_is_used_for_reading_and_writing(string encoding, byte[] bytes)
    {
        using CliFolder folder = new CliFolder().With("a.txt", bytes);

        CliRun run = folder.Run("convert", "@/a.txt", "--encoding", encoding, "-o", "@/b.txt", "--quiet");

        Assert.Equal(new CliRun(0, "", ""), run);
        Assert.Equal(bytes, File.ReadAllBytes(folder["b.txt"]));
    }

    [Fact]
    public void What_a_format_of_annotations_never_carries_fails_on_loss_too()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n\nTwo.\n\nThree.\n");

        CliRun run = folder.Run("convert", "@/a.txt", "-o", "@/a.jsonld", "--fail-on-loss");

        Assert.Equal(1, run.Code);
        Assert.Contains("error TM0005: W3C Web Annotation cannot carry 3 paragraphs, such as 'One.': left out.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.txt"], folder.Files);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        using var folder = new CliFolder();
        Assert.Equal(new CliRun(0, "Grüße 😀\n", ""), folder.RunWith("Grüße 😀\n", "convert", "-", "--to", "text", "-q"));
        Assert.Equal(new CliRun(0, "One.\n", ""), folder.RunWith("One.\n", "convert", "-", "--to=text", "-o", "-", "-q"));
    }

    [Fact]
    public void Several_files_keep_their_names_in_a_folder_that_is_made()
    {
        using CliFolder folder = new CliFolder().With("a.text", "One.\n").With("b.c.txt", "Two.\n").With("noend", "Three.\n");

        CliRun run = folder.Run("convert", "@/a.text", "@/b.c.txt", "@/noend", "--to", "text", "-o", "@/out/new", "-q");

        Assert.Equal(new CliRun(0, "", ""), run);
        Assert.Equal(["a.text", "b.c.txt", "noend", "out/new/a.txt", "out/new/b.c.txt", "out/new/noend.txt"], folder.Files);
        Assert.Equal("Three.\n", folder.Read("out/new/noend.txt"));
    }

    [Fact]
    public void A_single_file_goes_into_a_folder_that_is_named_with_a_slash()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n");
        Assert.Equal(new CliRun(0, "", ""), folder.Run("convert", "@/a.txt", "--to", "text", "-o", "@/out/", "-q"));
        Assert.Equal(["a.txt", "out/a.txt"], folder.Files);
    }

    [Fact]
    public void A_bad_file_does_not_keep_the_others_from_being_converted()
    {
        using CliFolder folder = new CliFolder().With("a.txt", [0x63, 0xC3, 0xA9, 0xE9, 0x0A]).With("b.txt", "Two.\n");

        CliRun run = folder.Run("convert", "@/a.txt", "@/missing.txt", "@/b.txt", "--to", "text", "-o", "@/out", "-q");

        Assert.Equal(1, run.Code);
        Assert.Equal(
            """
            @/a.txt(1,3): error TM0001: The bytes E9 at byte offset 3 are not utf-8. Name the encoding that the file has, for example windows-1252.
            textmodel: There is no file '@/missing.txt'.

            """.ReplaceLineEndings("\n"),
            run.Error);
        Assert.Equal(["a.txt", "b.txt", "out/b.txt"], folder.Files);
    }

    [Fact]
    public void After_an_error_an_output_that_was_there_is_as_it_was()
    {
        using CliFolder folder = new CliFolder().With("a.txt", [0x63, 0xC3, 0xA9, 0xE9, 0x0A]).With("b.txt", "Before.\n");

        CliRun run = folder.Run("convert", "@/a.txt", "-o", "@/b.txt");

        Assert.Equal(1, run.Code);
        Assert.Equal("Before.\n", folder.Read("b.txt"));
        Assert.Equal(["a.txt", "b.txt"], folder.Files);
    }

    [Fact]
    public void A_binary_file_is_named_as_such()
    {
        using CliFolder folder = new CliFolder().With("a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]);

        CliRun run = folder.Run("convert", "@/a.txt", "--to", "text");

        Assert.Equal(
            new CliRun(1, "", "@/a.txt: error TM0002: This looks like a binary file, not like text. If it is text in another encoding, name the encoding.\n"),
            run);
    }

    [Fact]
    public void An_old_file_is_converted_with_one_warning_and_back_to_the_same_bytes()
    {
        byte[] bytes = [.. "Q: Vous "u8, 0xE9, .. "tiez l"u8, 0xE0, .. " ?\n\nA: J"u8, 0x92, 0xE9, .. "tais all"u8, 0xE9, .. " au bois.\n"u8];
        using CliFolder folder = new CliFolder().With("old.txt", bytes);

        CliRun run = folder.Run("convert", "@/old.txt", "-o", "@/a.tei.xml");

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.StartsWith("@/old.txt: warning TM0007: The file is not UTF-8 and nothing in it names its encoding; by its letters it was read as windows-1252, which is ", run.Error);
        Assert.Equal(0, folder.Run("convert", "@/a.tei.xml", "--to", "text", "-o", "@/back.txt").Code);
        Assert.Equal(bytes, File.ReadAllBytes(folder["back.txt"]));
        Assert.DoesNotContain("TM0007", folder.Run("convert", "@/old.txt", "--encoding", "windows-1252", "-o", "@/b.tei.xml").Error);
        Assert.Equal(folder.Read("a.tei.xml"), folder.Read("b.tei.xml"));
        Assert.Contains("koi8-r", folder.Run("inspect", "@/old.txt", "--encoding", "koi8-r").Output);
    }

    [Fact]
    public void Bad_bytes_on_standard_input_are_reported_under_a_name()
    {
        using var folder = new CliFolder();
        // A character of two bytes whose second is missing.
        CliRun run = folder.RunWith("", "convert", "-", "--to", "text", "--encoding", "utf-16le", "-q");
        Assert.Equal(0, run.Code);
        using var input = new MemoryStream([0xFF]);
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(1, TextModel.Cli.CommandLine.Run(["convert", "-", "--to", "text", "--encoding", "utf-8"], input, output, error));
        Assert.StartsWith("(standard input)(1,1): error TM0001: ", error.ToString());
        Assert.Empty(output.ToArray());
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_a_folder_is_said_so()
    {
        using CliFolder folder = new CliFolder().With("sub/a.txt", "One.\n");
        Assert.Equal(new CliRun(1, "", "textmodel: There is no file '@/b.txt'.\n"), folder.Run("convert", "@/b.txt", "--to", "text"));
        Assert.Equal(new CliRun(1, "", "textmodel: There is no file '@/no/b.txt'.\n"), folder.Run("convert", "@/no/b.txt", "--to", "text"));
        Assert.Equal(
            new CliRun(2, "", "textmodel: What is in a folder or an archive needs a folder to go to: -o FOLDER. See 'textmodel convert --help'.\n"),
            folder.Run("convert", "@/sub", "--to", "text"));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_said_so_and_leaves_nothing()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n").With("sub/a.txt", "Two.\n");
        Assert.Equal(
            new CliRun(1, "", "textmodel: '@/no/b.txt' cannot be written: there is no folder '@/no'.\n"),
            folder.Run("convert", "@/a.txt", "-o", "@/no/b.txt", "-q"));
        Assert.Equal(
            new CliRun(1, "", "textmodel: '@/sub' is a folder; name a file in it, or end with '/' to keep the input's name.\n"),
            folder.Run("convert", "@/a.txt", "-o", "@/sub", "-q"));
        Assert.StartsWith(
            "textmodel: The folder '@/a.txt/out/' cannot be made: ", folder.Run("convert", "@/a.txt", "--to", "text", "-o", "@/a.txt/out/", "-q").Error);
        Assert.Equal(["a.txt", "sub/a.txt"], folder.Files);
    }

    [Fact]
    public void A_folder_without_permission_is_said_so()
    {
        // Root may write everywhere, and Windows has other permissions.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n").With("sub/keep.txt", "Two.\n");
        File.SetUnixFileMode(folder["sub"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.SetUnixFileMode(folder["a.txt"], UnixFileMode.UserWrite);
        CliRun reading = folder.Run("convert", "@/a.txt", "--to", "text"), writing = folder.Run("convert", "@/sub/keep.txt", "-o", "@/sub/b.txt", "-q");
        File.SetUnixFileMode(folder["sub"], UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);

        Assert.Equal(new CliRun(1, "", "textmodel: '@/a.txt' may not be read: permission denied.\n"), reading);
        Assert.Equal(new CliRun(1, "", "textmodel: '@/sub/b.txt' cannot be written: permission denied.\n"), writing);
    }

    [Fact]
    public void A_link_to_the_input_is_the_input()
    {
        if (OperatingSystem.IsWindows())
            return;
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n");
        File.CreateSymbolicLink(folder["b.txt"], folder["a.txt"]);

        CliRun run = folder.Run("convert", "@/a.txt", "-o", "@/b.txt");

        Assert.Equal(2, run.Code);
        Assert.Contains("is an input too", run.Error);
        Assert.Equal("One.\n", folder.Read("a.txt"));
    }

    [Fact]
    public void A_device_is_written_into_and_not_replaced()
    {
        if (OperatingSystem.IsWindows())
            return;
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n");

        Assert.Equal(new CliRun(0, "", ""), folder.Run("convert", "@/a.txt", "--to", "text", "-o", "/dev/null", "-q"));

        Assert.Equal("", File.ReadAllText("/dev/null"));
    }

    [Fact]
    public void Names_with_control_characters_cannot_reach_the_terminal()
    {
        using var folder = new CliFolder();
        CliRun run = folder.Run("convert", "@/a\u001B[31m\u0007\n.txt", "--to", "text");
        Assert.Equal(new CliRun(1, "", "textmodel: There is no file '@/a\uFFFD[31m\uFFFD .txt'.\n"), run);
    }

    [Fact]
    public void A_full_standard_output_is_an_error()
    {
        // A device that only Linux has.
        if (!File.Exists("/dev/full"))
            return;
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n");
        string[][] runs = [["convert", folder["a.txt"], "--to", "text", "-q"], ["inspect", folder["a.txt"]], ["formats", "--json"], ["--version"]];
        Assert.All(runs, args =>
        {
            using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            using var error = new StringWriter { NewLine = "\n" };
            Assert.Equal(1, TextModel.Cli.CommandLine.Run(args, Stream.Null, full, error));
            Assert.Matches("^textmodel: [^\n]*cannot be written: [^\n]*\n$", error.ToString());
        });
    }
}
