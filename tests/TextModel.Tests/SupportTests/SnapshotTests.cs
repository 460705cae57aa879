using TextModel.Tests.Support;
using Xunit.Sdk;

namespace TextModel.Tests.SupportTests;

public class SnapshotTests
{
    [Fact]
    public void The_reviewed_text_passes_and_an_old_received_file_goes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("T.M.verified.txt", "a\nb\n");
        string received = folder.Write("T.M.received.txt", "old");
        Snapshot.VerifyFile("a\nb\n", folder.Path("T.M"), "txt");
        Assert.False(File.Exists(received));
    }

    [Fact]
    public void Another_text_fails_with_the_first_line_that_differs_and_is_written_beside()
    {
        if (Repository.UpdatesSnapshots)
            return;
        using var folder = new TemporaryFolder();
        folder.Write("T.M.verified.txt", "a\nb\n");
        string message = Assert.Throws<XunitException>(() => Snapshot.VerifyFile("a\nc\n", folder.Path("T.M"), "txt")).Message;
        Assert.Contains("line 2", message);
        Assert.Contains("\"b\"", message);
        Assert.Contains("\"c\"", message);
        Assert.Equal("a\nc\n", File.ReadAllText(folder.Path("T.M.received.txt")));
        Assert.Equal("a\nb\n", File.ReadAllText(folder.Path("T.M.verified.txt")));
    }

    [Fact]
    public void What_was_never_reviewed_fails()
    {
        if (Repository.UpdatesSnapshots)
            return;
        using var folder = new TemporaryFolder();
        Assert.Throws<XunitException>(() => Snapshot.VerifyFile("new", folder.Path("T.M"), "xml"));
        Assert.True(File.Exists(folder.Path("T.M.received.xml")));
    }

    [Fact]
    public void Source_files_are_found_where_a_deterministic_build_has_hidden_their_folder() =>
        Assert.True(File.Exists(Repository.SourceFile("/_/tests/TextModel.Tests/SupportTests/SnapshotTests.cs")));
}
