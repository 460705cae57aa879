namespace TextModel.Tests.Transcripts;

/// <summary>Transcripts that were made to use up time; where reading took the square of their length, these tests would not end.</summary>
public class HostileTranscriptTests
{
    [Theory]
    [InlineData("Date: 1990\n")]
    [InlineData("A: ")]
    [InlineData("A: x\n")]
    [InlineData("[1]")]
    [InlineData("Q.")]
    [InlineData("\n")]
    public void The_same_over_and_over_is_kept(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length));

        Assert.Equal(text, Transcript.Read(text).Document.Text);
    }
}
