using System.Text;

namespace TextModel.Tests.Text;

public sealed class Utf8PlacesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("a\nb\r\nc\rd\r\r\n\ne\n")]
    [InlineData("é\U0001F600x\n\U0001F600\U0001F600é")]
    public void Places_are_those_that_the_text_has(string unit)
    {
        foreach (int times in (int[])[1, 300])
        {
            string text = string.Concat(Enumerable.Repeat(unit, times)) + "end";
            byte[] file = Encoding.UTF8.GetBytes(text);
            var lines = new Utf8Places(file);
            for (int at = text.Length; at >= 0; at -= 1 + (at / 7))
            {
                if (at < text.Length && char.IsLowSurrogate(text[at]))
                    continue;
                string before = text[..at];
                bool isInside = at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';
                string[] ended = before.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
                if (!isInside)
                    Assert.Equal(new TextPosition(ended.Length + 4, ended[^1].Length + 1), lines.GetPosition(file, Encoding.UTF8.GetByteCount(before), 5));
            }
        }
    }
}
