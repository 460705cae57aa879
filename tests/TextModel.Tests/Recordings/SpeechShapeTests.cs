using TextModel.Recordings;
using TextModel.Recordings.Speech;
using TextModel.Recordings.Tiers;

namespace TextModel.Tests.Recordings;

/// <summary>The shapes of speech services, and what is easily read wrongly in each.</summary>
public sealed class SpeechShapeTests
{
    private static string Read(string json, out Recording recording, out ValueList<Diagnostic> diagnostics)
    {
        recording = SpeechSupport.Read(new SpeechParser(), json, out diagnostics);
        return string.Join(" / ", SpeechSupport.Spoken(recording).Select(s => $"{s.Item.Start?.TotalSeconds}-{s.Item.End?.TotalSeconds} {s.Speaker}: {s.Item.Text}"));
    }

    private static string Read(string json) => Read(json, out _, out _);

    private static string Words(Recording recording) =>
        string.Join(" ", SpeechSupport.Spoken(recording).SelectMany(s => s.Item.Words.Select(w => $"{s.Item.Text[w.Span.ToRange()]}@{w.Time?.Start.TotalSeconds}")));

    [Fact]
    public void How_sure_a_service_is_of_a_segment_stays_with_its_paragraph()
    {
        byte[] file = """{"segments":[{"start":0,"end":1.5,"text":"Well, no.","confidence":0.875},{"start":2,"end":3,"text":"Yes.","avg_logprob":-0.2}]}"""u8.ToArray();
        TextDocument document = RecordingDocuments.Parse(file, "whisper");
        Assert.Equal([0.875, null], document.Paragraphs.Select(p => p.Certainty));
        Assert.Contains("cert=\"0.875\"", document.ToString(new() { Format = "tei" }), StringComparison.Ordinal);
        foreach (string format in new[] { "tei", "json", "yaml", "whisper" })
            Assert.Equal([0.875, null], RecordingDocuments.Parse(RecordingDocuments.Write(document.Edit(e => e.Source = new() { Title = "X" }), format, out _), format).Paragraphs.Select(p => p.Certainty));
        RecordingDocuments.Write(document, "textgrid", out ValueList<Diagnostic> said);
        Assert.Contains(said, d => d.Code == "TM1222" && d.Message.Contains("certainties", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_without_times_is_passed_over()
    {
        Read("""{"segments":[{"start":0,"end":2.5,"text":" In 51, in 52.","words":[{"word":"In","start":0,"end":0.2},{"word":"51,"},{"word":"in","start":1,"end":1.2},{"word":"52."}]}],"word_segments":[{"word":"In"}]}""", out Recording recording, out _);
        Assert.Equal("In@0 in@1", Words(recording));
        Assert.Empty(recording.Carried);
    }

    [Fact]
    public void A_speaker_of_a_word_that_differs_is_counted()
    {
        Read("""{"segments":[{"start":0,"end":1,"text":"Yes. No.","speaker":"A","words":[{"word":"Yes.","start":0,"end":0.2,"speaker":"A"},{"word":"No.","start":0.5,"end":1,"speaker":"B"}]}]}""", out Recording recording, out _);
        Assert.Equal(1, recording.Carried["speakers of single words"]);
        Assert.Single(recording.Participants);
    }

    [Theory]
    [InlineData("""{"chunks":[{"text":" Hello.","timestamp":[0.0,1.5]},{"text":" Bye.","timestamp":[1.5,null]}],"text":" Hello. Bye."}""", "0-1.5 : Hello. / 1.5- : Bye.")]
    [InlineData("""[{"text":"Hello","start":0.5,"end":1,"speaker":"A"},{"text":"there","start":1,"end":1.5,"speaker":"B"}]""", "0.5-1 A: Hello / 1-1.5 B: there")]
    [InlineData("""{"segments":[{"speaker":"A","start_time":0,"end_time":4200,"text":"Welcome back to us."}]}""", "0-4.2 A: Welcome back to us.")]
    [InlineData("""{"segments":[{"speaker":"A","start_time":3,"end_time":5,"text":"Welcome back to us."}]}""", "3-5 A: Welcome back to us.")]
    [InlineData("""{"segments":[{"start":-0.02,"end":1.1,"text":"Early."}]}""", "0-1.1 : Early.")]
    [InlineData("""{"segments":[{"start":0,"end":1,"text":"Whose?","speaker":{"id":7,"name":"Ute"}}]}""", "0-1 7: Whose?")]
    [InlineData("""["[0000.880][AGENT] Hello.","[0011.349][CUSTOMER] Yes?"]""", "0.88- AGENT: Hello. / 11.349- CUSTOMER: Yes?")]
    [InlineData("""{"text":"All in one."}""", "- : All in one.")]
    [InlineData("""{"answer":{"segments":[{"start":0,"end":1,"text":"Inside."}]}}""", "0-1 : Inside.")]
    public void Variants_of_whisper_are_read(string json, string expected) => Assert.Equal(expected, Read(json));

    [Fact]
    public void Whisper_cpp_has_milliseconds_and_clocks_and_cut_words()
    {
        Assert.Equal("0.12-0.7 : Welcome, / 0.7-0.9 : all. / 1-2 1: Thank you.", Read("""
            {"systeminfo":"","params":{"model":"m"},"result":{"language":"en"},"transcription":[
            {"offsets":{"from":120,"to":400},"text":" Wel"},{"offsets":{"from":400,"to":700},"text":"come,"},{"timestamps":{"from":"00:00:00,700","to":"00:00:00,900"},"text":" all."},
            {"offsets":{"from":1000,"to":2000},"text":" Thank you.","speaker":"1"}]}
            """));
    }

    [Fact]
    public void Tokens_of_whisper_cpp_become_words_and_those_for_the_decoder_do_not()
    {
        Read("""
            {"transcription":[{"offsets":{"from":0,"to":900},"text":" Welcome all","tokens":[{"text":"[_BEG_]","offsets":{"from":0,"to":0},"id":1,"p":0.9},
            {"text":" Wel","offsets":{"from":0,"to":200},"p":0.5},{"text":"come","offsets":{"from":200,"to":500},"p":0.8},{"text":" all","offsets":{"from":500,"to":900},"p":0.9},{"text":"[_TT_45]","offsets":{"from":900,"to":900}}]}]}
            """, out Recording recording, out _);
        Assert.Equal("Welcome@0 all@0.5", Words(recording));
        Assert.Equal(0.5, SpeechSupport.Spoken(recording)[0].Item.Words[0].Certainty);
        Assert.Equal(2, recording.Carried["control tokens"]);
    }

    [Fact]
    public void Labels_of_amazon_belong_to_times_and_signs_take_no_blank()
    {
        Assert.Equal("0-0.9 spk_1: Hello, you. / 1-1.5 spk_0: Yes.", Read("""
            {"jobName":"j","results":{"transcripts":[{"transcript":"Hello, you. Yes."}],"speaker_labels":{"speakers":2,"segments":[
            {"start_time":"0.0","end_time":"0.9","speaker_label":"spk_1","items":[{"start_time":"0.0","speaker_label":"spk_1"},{"start_time":"0.5","speaker_label":"spk_1"}]},
            {"start_time":"1.0","end_time":"1.5","speaker_label":"spk_0","items":[{"start_time":"1.0","speaker_label":"spk_0"}]}]},
            "items":[{"start_time":"0.0","end_time":"0.4","alternatives":[{"confidence":"0.9","content":"Hello"}],"type":"pronunciation"},{"alternatives":[{"content":","}],"type":"punctuation"},
            {"start_time":"0.5","end_time":"0.9","alternatives":[{"confidence":"0.8","content":"you"}],"type":"pronunciation"},{"alternatives":[{"content":"."}],"type":"punctuation"},
            {"start_time":"1.0","end_time":"1.5","alternatives":[{"confidence":"0.7","content":"Yes"},{"content":"Yet"}],"type":"pronunciation"},{"alternatives":[{"content":"."}],"type":"punctuation"}]}}
            """, out Recording recording, out _));
        Assert.Equal("Hello@0 you@0.5 Yes@1", Words(recording));
        Assert.Equal(1, recording.Carried["other readings"]);
    }

    [Fact]
    public void Amazon_keeps_a_language_without_blanks_as_it_is()
    {
        Assert.Equal("0-1 : 今日は。", Read("""
            {"results":{"transcripts":[{"transcript":"今日は。"}],"items":[{"start_time":"0.0","end_time":"0.5","alternatives":[{"content":"今日"}],"type":"pronunciation"},
            {"start_time":"0.5","end_time":"1.0","alternatives":[{"content":"は"}],"type":"pronunciation"},{"alternatives":[{"content":"。"}],"type":"punctuation"}]}}
            """));
    }

    [Fact]
    public void The_analysis_of_a_call_has_milliseconds_and_roles()
    {
        Assert.Equal("0.04-1 AGENT: Good day.", Read("""{"LanguageCode":"en-US","Transcript":[{"ParticipantRole":"AGENT","BeginOffsetMillis":40,"EndOffsetMillis":1000,"Content":"Good day.","Sentiment":"NEUTRAL","Items":[{"Type":"pronunciation","Content":"Good","BeginOffsetMillis":40,"EndOffsetMillis":300}]}]}""", out Recording recording, out _));
        Assert.Equal("en-US", recording.Source.Language);
        Assert.Equal("AGENT", recording.Participants[0].Role);
        Assert.Equal(1, recording.Carried["sentiment scores"]);
    }

    [Fact]
    public void Utterances_are_seconds_at_one_service_and_milliseconds_at_another()
    {
        Assert.Equal("1-2 0: Hi there.", Read("""{"metadata":{"duration":3},"results":{"channels":[{"alternatives":[{"transcript":"Hi there."}]}],"utterances":[{"start":1.0,"end":2.0,"transcript":"Hi there.","speaker":0,"words":[{"word":"hi","punctuated_word":"Hi","start":1,"end":1.2},{"word":"there","punctuated_word":"there.","start":1.2,"end":2}]}]}}""", out Recording recording, out _));
        Assert.Equal("Hi@1 there.@1.2", Words(recording));
        Assert.Equal("1-2 A: Hi there.", Read("""{"acoustic_model":"m","audio_duration":3,"text":"Hi there.","utterances":[{"speaker":"A","start":1000,"end":2000,"text":"Hi there.","words":[]}]}"""));
        Assert.Equal("1-2 : Hi there.", Read("""{"acoustic_model":"m","text":"Hi there.","utterances":null,"words":[{"text":"Hi","start":1000,"end":1200},{"text":"there.","start":1200,"end":2000}]}"""));
    }

    [Fact]
    public void Words_of_deepgram_are_joined_while_the_speaker_stays() =>
        Assert.Equal("0-1 0: So it was. / 1-2 1: Yes.", Read("""{"results":{"channels":[{"alternatives":[{"transcript":"So it was. Yes.","words":[{"word":"so","punctuated_word":"So","start":0,"end":0.2,"speaker":0},{"word":"it","start":0.2,"end":0.4,"speaker":0},{"word":"was","punctuated_word":"was.","start":0.4,"end":1,"speaker":0},{"word":"yes","punctuated_word":"Yes.","start":1,"end":2,"speaker":1}]}]}]}}"""));

    [Theory]
    [InlineData("""{"monologues":[{"speaker":1,"elements":[{"type":"text","value":"Hello","ts":0.5,"end_ts":1.5,"confidence":.80},{"type":"text","value":"you","ts":1.6,"end_ts":2},{"type":"punct","value":"."}]}]}""", "0.5-2 1: Hello you.")]
    [InlineData("""{"monologues":[{"speaker":0,"elements":[{"type":"text","value":"Hello","ts":0.5,"end_ts":1.5},{"type":"punct","value":", "},{"type":"text","value":"you","ts":1.6,"end_ts":2},{"type":"punct","value":" "},{"type":"text","value":"all","ts":2,"end_ts":3}]}]}""", "0.5-3 0: Hello, you all")]
    public void Monologues_of_rev_are_read_with_blanks_and_without(string json, string expected) => Assert.Equal(expected, Read(json));

    [Fact]
    public void Values_that_json_does_not_allow_are_read_and_mentioned()
    {
        Assert.Equal("0-1.5 : A / 2-3 : B", Read("""{"segments":[{"start":0,"end":1.5,"text":"A","avg_logprob":NaN,"confidence":.5},{"start":2,"end":3,"text":"B","avg_logprob":-Infinity}]}""", out Recording recording, out ValueList<Diagnostic> diagnostics));
        Assert.Contains(diagnostics, d => d.Code == SpeechDiagnostics.ValuesRepaired.Code);
        Assert.Equal(0.5, recording.Tiers[0].Items[0].Certainty);
    }

    [Fact]
    public void What_breaks_off_gives_what_stands_before()
    {
        Assert.Equal("0-1.5 : A / 2- : B", Read("""{"segments":[{"start":0,"end":1.5,"text":"A"},{"text":"B","start":2, "en""", out _, out ValueList<Diagnostic> diagnostics));
        Assert.Contains(diagnostics, d => d.Code == SpeechDiagnostics.BrokenJson.Code);
    }

    [Theory]
    [InlineData("""{"format":"textmodel","version":1,"text":"A","annotations":[]}""")]
    [InlineData("""{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[{"target":{"start":1}}],"text":""}""")]
    [InlineData("""[{"id":"p1","kind":"person","label":"Irma"}]""")]
    [InlineData("""{"name":"package","version":"1.0.0"}""")]
    public void Other_json_is_not_taken_for_speech(string json) => Assert.Equal(0, SpeechParser.Recognize(System.Text.Encoding.UTF8.GetBytes(json)));
}
