using TextModel.Tests.Support;

namespace TextModel.Tests.Architecture;

public class PublicApiTests
{
    /// <summary>A change of what programs may call shows as a change of this file, to be looked at in review.</summary>
    [Fact]
    public void PublicApi() => Snapshot.VerifyFile(
        string.Join('\n', ProjectAssemblies.Packages.SelectMany(ApiListing.Of)) + "\n",
        Repository.PathOf("tests/TextModel.Tests/Architecture/PublicApi"),
        "txt");
}
