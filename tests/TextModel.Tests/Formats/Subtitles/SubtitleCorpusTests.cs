using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Subtitles;

public class SubtitleCorpusTests
{
    [ToolFact("jing", NeedsShared = true)]
    public void P1_P6_every_file_keeps_its_text_and_is_valid_tei() =>
        FormatCorpus.AssertKept([.. Shared.Files("subtitles", "*.vtt"), .. Shared.Files("subtitles", "*.srt")], FormatRegistry.Default);
}
