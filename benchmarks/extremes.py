#!/usr/bin/env python3
"""Inputs of 1 MB that are nested, long or packed: time and memory of the tool for each.

    benchmarks/extremes.py PROGRAM [ARGUMENT...]     such as: benchmarks/extremes.py dotnet src/TextModel.Cli/bin/Release/net10.0/TextModel.Cli.dll

Each is converted to TEI by a process of its own. Limits: 2 s, 300 MB. The exit code of the tool does not count: a refusal with a message is an answer.
"""
import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile

SIZE = 1_000_000


def fill(unit, size=SIZE):
    return unit * (size // len(unit) + 1)


def nested(open_, close, middle="x", size=SIZE):
    n = size // (len(open_) + len(close))
    return open_ * n + middle + close * n


def tei(body):
    return '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>x</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>' + body + "</body></text></TEI>"


def zipped(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def counted(unit, share=1):
    return "".join(unit.format(i) for i in range(int(SIZE * share) // len(unit.format(SIZE // len(unit)))))


WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'


def docx(body):
    return zipped({"[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/document.xml": WORD % body})


INPUTS = {
    "text: one line": ("a.txt", lambda: fill("word ")),
    "text: one line of questions": ("a.txt", lambda: fill("Who came? Nobody, it rained. ")),
    "text: one long question": ("a.txt", lambda: "Q. Who?\n\nQ. " + fill("Who came? Nobody, it rained. ")),
    "text: labels": ("a.txt", lambda: fill("A: x\n")),
    "text: line ends": ("a.txt", lambda: "\n" * SIZE),
    "text: brackets": ("a.txt", lambda: fill("[(")),
    "text: Q. and A.": ("a.txt", lambda: fill("Q. a\nA. b\n")),
    "text: notes": ("a.txt", lambda: fill("word[1] ")),
    "text: speakers": ("a.txt", lambda: "".join(f"SPEAKER {i}: So I said to them.\n" for i in range(SIZE // 33))),
    "text: front matter": ("a.txt", lambda: "---\n" + counted("k{}: x\n") + "---\nQ: a\nA: b\n"),
    "text: headers": ("a.txt", lambda: counted("Subject {}: x\n")),
    "tei: nested hi": ("a.xml", lambda: tei("<p>" + nested("<hi>", "</hi>") + "</p>")),
    "tei: nested div": ("a.xml", lambda: tei(nested("<div>", "</div>", "<p/>"))),
    "tei: long attribute": ("a.xml", lambda: tei(f'<p n="{fill("x")}"/>')),
    "tei: many attributes": ("a.xml", lambda: tei("<p " + " ".join(f'a{i}="1"' for i in range(SIZE // 12)) + "/>")),
    "tei: empty elements": ("a.xml", lambda: tei("<p>" + fill("<lb/>") + "</p>")),
    "tei: persons": ("a.xml", lambda: tei("<p/>").replace("</fileDesc>", "</fileDesc><profileDesc><particDesc><listPerson>" + counted('<person xml:id="p{}"/>') + "</listPerson></particDesc></profileDesc>")),
    "tei: speakers": ("a.xml", lambda: tei(counted('<u who="#p{}">x</u>'))),
    "tei: notes": ("a.xml", lambda: tei("<p>" + counted('<note xml:id="n{0}" target="#n{0}">x</note>') + "</p>")),
    "tei: names": ("a.xml", lambda: tei("<p>" + counted('<name ref="#n{}">x</name>') + "</p>")),
    "tei: timeline": ("a.xml", lambda: tei("<timeline>" + counted('<when xml:id="w{0}" since="#w{0}"/>') + "</timeline>")),
    "tei: comments": ("a.xml", lambda: tei("<p>" + fill("<!---->") + "</p>")),
    "tei: entities": ("a.xml", lambda: '<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY {c} "{("&" + p + ";") * 10}">' for p, c in zip("abcdefgh", "bcdefghi")) + "]>" + tei("<p>" + fill("&a;") + "</p>")),
    "html: nested div": ("a.html", lambda: "<!doctype html>" + nested("<div>", "</div>")),
    "html: nested b": ("a.html", lambda: "<!doctype html>" + fill("<b>")),
    "html: nested lists": ("a.html", lambda: "<!doctype html>" + nested("<ul><li>", "</li></ul>")),
    "html: nested tables": ("a.html", lambda: "<!doctype html>" + fill("<table><tr><td>")),
    "html: paragraphs": ("a.html", lambda: "<!doctype html>" + fill("<p>x")),
    "html: meta": ("a.html", lambda: "<!doctype html>" + counted('<meta name="k{}" content="x">')),
    "html: notes": ("a.html", lambda: "<!doctype html>" + counted('<p>x<a href="#n{0}" id="r{0}">{0}</a>') + counted('<p id="n{0}"><a href="#r{0}">{0}</a> y')),
    "html: cells": ("a.html", lambda: "<!doctype html><table>" + fill("<tr><td>x<td>y")),
    "md: nested quotes": ("a.md", lambda: fill("> ")),
    "md: nested lists": ("a.md", lambda: "\n".join(" " * (2 * i) + "- x" for i in range(1000))),
    "md: stars": ("a.md", lambda: fill("**a *")),
    "md: brackets": ("a.md", lambda: fill("[a](")),
    "md: table": ("a.md", lambda: "|a|b|\n|-|-|\n" + fill("|x|y|\n")),
    "md: front matter": ("a.md", lambda: "---\n" + counted("k{}: x\n") + "---\n\n**Q:** a\n\n**A:** b\n"),
    "md: numbered notes": ("a.md", lambda: counted("a[^{}] ", 0.5) + "\n\n" + counted("[^{}]: x\n", 0.5)),
    "md: footnotes": ("a.md", lambda: fill("a[^1] ") + "\n\n[^1]: x\n"),
    "vtt: cues": ("a.vtt", lambda: "WEBVTT\n\n" + "".join(f"00:{i // 60 % 60:02}:{i % 60:02}.000 --> 00:{i // 60 % 60:02}:{i % 60:02}.500\nx\n\n" for i in range(SIZE // 34))),
    "vtt: header": ("a.vtt", lambda: "WEBVTT\n" + counted("k{}: x\n") + "\n00:00.000 --> 00:01.000\nx\n"),
    "vtt: voices": ("a.vtt", lambda: "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n" + counted("<v S{}>x\n")),
    "vtt: tags": ("a.vtt", lambda: "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n" + fill("<b>x")),
    "srt: cues": ("a.srt", lambda: "".join(f"{i}\n00:{i // 60 % 60:02}:{i % 60:02},000 --> 00:{i // 60 % 60:02}:{i % 60:02},500\nx\n\n" for i in range(1, SIZE // 40))),
    "json: nested": ("a.json", lambda: nested('{"a":', "}", "1")),
    "json: arrays": ("a.json", lambda: '{"text":"x","annotations":' + nested("[", "]", "") + "}"),
    "json: annotations": ("a.json", lambda: '{"text":"' + "x" * 10 + '","annotations":[' + ",".join(['{"type":"paragraph","start":0,"end":1}'] * (SIZE // 39)) + "]}"),
    "json: speakers": ("a.json", lambda: '{"text":"x","speakers":[' + ",".join(f'{{"id":"s{i}","name":"x"}}' for i in range(SIZE // 28)) + "]}"),
    "json: entities": ("a.json", lambda: '{"text":"x","entities":[' + ",".join(f'{{"id":"s{i}","kind":"person","name":"x"}}' for i in range(SIZE // 42)) + "]}"),
    "yaml: nested": ("a.yaml", lambda: fill("- ")),
    "yaml: aliases": ("a.yaml", lambda: "text: x\na: &a [x]\n" + fill("b: *a\n")),
    "conllu: words": ("a.conllu", lambda: fill("1\tx\tx\tX\t_\t_\t0\troot\t_\t_\n\n")),
    "tsv: words": ("a.tsv", lambda: "#FORMAT=WebAnno TSV 3.3\n\n#Text=" + "x " * 20000 + "\n" + "".join(f"1-{i + 1}\t{2 * i}-{2 * i + 1}\tx\n" for i in range(20000))),
    "docx: paragraphs": ("a.docx", lambda: docx(fill("<w:p><w:r><w:t>x</w:t></w:r></w:p>"))),
    "docx: packed 30 MB": ("a.docx", lambda: docx(fill("<w:p><w:r><w:t>x</w:t></w:r></w:p>", 30 * SIZE))),
    "docx: packed 16 MB": ("a.docx", lambda: docx(fill("<w:p><w:r><w:t>x</w:t></w:r></w:p>", 16 * SIZE))),
    "docx: nested tables": ("a.docx", lambda: docx(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:p/>"))),
    "eaf: tiers": ("a.eaf", lambda: "<ANNOTATION_DOCUMENT>" + nested("<TIER>", "</TIER>") + "</ANNOTATION_DOCUMENT>"),
    "eaf: slots": ("a.eaf", lambda: "<ANNOTATION_DOCUMENT><TIME_ORDER>" + counted('<TIME_SLOT TIME_SLOT_ID="t{0}" TIME_VALUE="{0}"/>', 0.4) + '</TIME_ORDER><TIER TIER_ID="A">' + counted('<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{0}" TIME_SLOT_REF1="t{0}" TIME_SLOT_REF2="t{0}"><ANNOTATION_VALUE>x</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>', 0.6) + "</TIER></ANNOTATION_DOCUMENT>"),
    "exb: tiers": ("a.exb", lambda: "<basic-transcription><basic-body><common-timeline><tli id='T0'/><tli id='T1'/></common-timeline>" + counted("<tier id='t{0}' speaker='s{0}' type='t' category='v'><event start='T0' end='T1'>x</event></tier>") + "</basic-body></basic-transcription>"),
    "trs: turns": ("a.trs", lambda: "<Trans><Episode><Section startTime='0' endTime='9'>" + counted("<Turn startTime='{0}' endTime='{0}' speaker='s{0}'><Sync time='{0}'/>x</Turn>") + "</Section></Episode></Trans>"),
    "cha: headers": ("a.cha", lambda: "@UTF8\n@Begin\n" + counted("@K{}:\tx\n") + "*ADA:\tx .\n@End\n"),
    "ohms: points": ("a.xml", lambda: '<ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"><record><index>' + counted("<point><time>{0}</time><title>x</title></point>") + "</index><transcript>x</transcript></record></ROOT>"),
    "TextGrid: intervals": ("a.TextGrid", lambda: 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n9\n<exists>\n1\n"IntervalTier"\n"A"\n0\n9\n60000\n' + fill('0\n1\n"x"\n')),
    "cha: lines": ("a.cha", lambda: "@UTF8\n@Begin\n" + fill("*ADA:\tx .\n")),
    "whisper: words": ("a.whisper.json", lambda: '{"segments":[{"start":0,"end":1,"text":"x","words":[' + ",".join(['{"word":"x","start":0.1,"end":0.2}'] * (SIZE // 38)) + "]}]}"),
    "csv: rows": ("a.csv", lambda: "start,end,speaker,text\n" + fill("0.1,0.2,A,x\n")),
}


# Given with --metadata, to a text of two turns.
METADATA = {
    "metadata: aliases": lambda: "text: x\na: &a [x]\n" + fill("b: *a\n"),
    "metadata: keys": lambda: counted("k{}: x\n"),
    "metadata: fields": lambda: "source:\n  fields:\n" + counted("    k{}: x\n"),
    "metadata: speakers": lambda: "speakers:\n" + counted("  k{}: x\n"),
    "metadata: entities": lambda: "entities:\n" + counted("  - {{id: k{}, name: x}}\n"),
}


def inputs():
    """Name, file, its content, the metadata with it."""
    for name, (file, content) in INPUTS.items():
        yield name, file, content, None
    for name, content in METADATA.items():
        yield name, "a.txt", lambda: "Q: One?\n\nA: Two.\n", content


def main():
    program = sys.argv[1:]
    if not program:
        sys.exit(__doc__)
    over = 0
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'input':24} {'MB':>6} {'s':>7} {'s of CPU':>9} {'MB peak':>8}")
        for name, file, content, metadata in inputs():
            path = os.path.join(folder, file)
            with open(path, "wb") as f:
                made = content()
                f.write(made if isinstance(made, bytes) else made.encode())
            # A process that is started has the memory of the one that starts it, for a moment.
            del made
            given = []
            if metadata:
                given = ["--metadata", os.path.join(folder, "given.yaml")]
                with open(given[1], "w") as f:
                    f.write(metadata())
            start = time.perf_counter()
            process = subprocess.Popen([*program, "convert", "-q", path, *given, "--to", "tei", "-o", os.path.join(folder, "out.xml")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)
            seconds, peak = time.perf_counter() - start, used.ru_maxrss / 1024
            bad = seconds > 2 or peak > 300 or os.WIFSIGNALED(status) or os.WEXITSTATUS(status) > 2
            over += bad
            size = os.path.getsize(given[1] if given else path)
            # The next one would take it for its metadata.
            os.remove(path)
            print(f"{name:24} {size / 1e6:6.2f} {seconds:7.2f} {used.ru_utime + used.ru_stime:9.2f} {peak:8.0f}{'  over the limit' if bad else ''}", flush=True)
    print(f"{over} of {len(INPUTS) + len(METADATA)} over the limit of 2 s and 300 MB")


if __name__ == "__main__":
    main()
