using System.Collections.Frozen;

namespace TextModel.Transcripts;

/// <summary>What the keys of <c>Key : value</c> lines mean.</summary>
internal static class FactKeys
{
    private static readonly FrozenDictionary<string, FactKey> Keys = new Dictionary<string, FactKey>(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = FactKey.Title,
        ["author"] = FactKey.Author,
        ["by"] = FactKey.Author,
        ["date"] = FactKey.Date,
        ["dates"] = FactKey.Date,
        ["recorded"] = FactKey.Date,
        ["written"] = FactKey.Date,
        ["spoken"] = FactKey.Date,
        ["delivered"] = FactKey.Date,
        ["discussed"] = FactKey.Date,
        ["conducted"] = FactKey.Date,
        ["interview date"] = FactKey.Date,
        ["date of interview"] = FactKey.Date,
        ["first published"] = FactKey.Printed,
        ["source"] = FactKey.Printed,
        ["printed"] = FactKey.Printed,
        ["published in"] = FactKey.Printed,
        ["from"] = FactKey.Printed,
        ["publisher"] = FactKey.Publisher,
        ["published"] = FactKey.Publisher,
        ["published by"] = FactKey.Publisher,
        ["transcription"] = FactKey.Transcription,
        ["transcription/markup"] = FactKey.Transcription,
        ["transcription/html markup"] = FactKey.Transcription,
        ["transcribed"] = FactKey.Transcription,
        ["transcribed by"] = FactKey.Transcription,
        ["transcriber"] = FactKey.Transcription,
        ["transcript by"] = FactKey.Transcription,
        ["transcription by"] = FactKey.Transcription,
        ["markup"] = FactKey.Transcription,
        ["html markup"] = FactKey.Transcription,
        ["html"] = FactKey.Transcription,
        ["online version"] = FactKey.Transcription,
        ["public domain"] = FactKey.Rights,
        ["copyright"] = FactKey.Rights,
        ["rights"] = FactKey.Rights,
        ["licence"] = FactKey.Rights,
        ["license"] = FactKey.Rights,
        ["copyleft"] = FactKey.Rights,
        ["language"] = FactKey.Language,
        ["interviewer"] = FactKey.Interviewer,
        ["interviewers"] = FactKey.Interviewer,
        ["interviewed by"] = FactKey.Interviewer,
        ["interviewee"] = FactKey.Interviewee,
        ["interviewees"] = FactKey.Interviewee,
        ["narrator"] = FactKey.Interviewee,
        ["translator"] = FactKey.Translator,
        ["translated"] = FactKey.Translator,
        ["translated by"] = FactKey.Translator,
        ["translation"] = FactKey.Translator,
        ["editor"] = FactKey.Editor,
        ["edited by"] = FactKey.Editor,
        ["edited"] = FactKey.Editor,
        ["transcript"] = FactKey.Other,
        ["recording"] = FactKey.Other,
        ["present"] = FactKey.Other,
        ["interview location"] = FactKey.Other,
        ["place of interview"] = FactKey.Other,
        ["access"] = FactKey.Other,
        ["format"] = FactKey.Other,
        ["location"] = FactKey.Other,
        ["place"] = FactKey.Other,
        ["subject"] = FactKey.Other,
        ["topic"] = FactKey.Other,
        ["project"] = FactKey.Other,
        ["collection"] = FactKey.Other,
        ["repository"] = FactKey.Other,
        ["duration"] = FactKey.Other,
        ["length"] = FactKey.Other,
        ["tape"] = FactKey.Other,
        ["session"] = FactKey.Other,
        ["url"] = FactKey.Other,
        ["proofreading"] = FactKey.Other,
        ["proofread"] = FactKey.Other,
        ["proofed"] = FactKey.Other,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The meaning of a key; null where it is not known.</summary>
    public static FactKey? Find(string key) => Keys.TryGetValue(key, out FactKey found) ? found : null;

    /// <summary>How the front matter's statement about a key is typed.</summary>
    public static SourceFact FactOf(FactKey? key) => key switch
    {
        FactKey.Title => SourceFact.Title,
        FactKey.Author or FactKey.Interviewer or FactKey.Interviewee or FactKey.Translator or FactKey.Editor => SourceFact.Author,
        FactKey.Date => SourceFact.Date,
        FactKey.Printed => SourceFact.Printed,
        FactKey.Publisher => SourceFact.Publisher,
        FactKey.Transcription => SourceFact.Transcription,
        FactKey.Rights => SourceFact.Rights,
        FactKey.Language => SourceFact.Language,
        _ => SourceFact.Other,
    };
}

/// <summary>What a line of front matter is about.</summary>
internal enum FactKey
{
    Title,
    Author,
    Date,
    Printed,
    Publisher,
    Transcription,
    Rights,
    Language,
    Interviewer,
    Interviewee,
    Translator,
    Editor,
    Other,
}
