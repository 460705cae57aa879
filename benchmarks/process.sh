#!/usr/bin/env bash
# Figures of the whole process: start-up, Markdown beside pandoc, peak memory, a folder of files, speech with a time at each word. Prints a Markdown list.
#   benchmarks/process.sh [start] [pandoc] [memory] [folder] [speech]      without words: all five
# ROUNDS=21 is how often start-up is measured, MEGABYTES=100 the size of the large file, FOLDERS="100 1000 10000" the folders' sizes,
# SPOKEN=100000 how many words are spoken.
set -euo pipefail
export LC_ALL=C
if [ -z "${EPOCHREALTIME:-}" ]; then echo "This script needs bash 5." >&2; exit 1; fi
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-21}
megabytes=${MEGABYTES:-100}
folders=${FOLDERS:-100 1000 10000}
spoken=${SPOKEN:-100000}
parts=${*:-start pandoc memory folder speech}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) rid=linux-x64 ;;
  Linux-aarch64) rid=linux-arm64 ;;
  Darwin-arm64) rid=osx-arm64 ;;
  Darwin-x86_64) rid=osx-x64 ;;
  *) echo "This script knows Linux and macOS only." >&2; exit 1 ;;
esac

# Peak memory comes from GNU time; on Linux the kernel's own figure (VmHWM) stands in where time is missing.
if /usr/bin/time -v true 2>/dev/null; then measure=time
elif [ -r /proc/self/status ]; then
  measure=proc
  echo "/usr/bin/time is missing (Debian, Ubuntu: apt install time): peak memory is read from /proc while the program runs." >&2
else
  measure=none
  echo "Neither GNU time nor /proc is here: peak memory is not measured." >&2
fi

# run FILE COMMAND…: writes "seconds kilobytes exit-code" to FILE.
run() {
  local out=$1 code=0 kilobytes=0 begin end
  shift
  begin=$EPOCHREALTIME
  case $measure in
    time) /usr/bin/time -o "$out.time" -f %M "$@" >"$out.log" 2>&1 || code=$?; kilobytes=$(tail -n 1 "$out.time") ;;
    proc)
      "$@" >"$out.log" 2>&1 & local child=$! seen
      while kill -0 "$child" 2>/dev/null; do
        seen=$(awk '/VmHWM/ { print $2 }' "/proc/$child/status" 2>/dev/null || true)
        [ -n "$seen" ] && kilobytes=$seen
        sleep 0.02
      done
      wait "$child" || code=$? ;;
    none) "$@" >"$out.log" 2>&1 || code=$? ;;
  esac
  end=$EPOCHREALTIME
  echo "$begin $end $kilobytes $code" | awk '{ printf "%.3f %d %d\n", $2 - $1, $3, $4 }' >"$out"
}

# publish PROJECT FOLDER: as machine code.
publish() {
  dotnet publish "$1" -c Release -r "$rid" --nologo -v quiet -o "$2" --artifacts-path "$work/artifacts" >"$work/publish.log" 2>&1 || { tail -n 20 "$work/publish.log" >&2; exit 1; }
}

publish src/TextModel.Cli "$work/cli"
program="$work/cli/TextModel.Cli"
generate() { dotnet run -c Release --project benchmarks/TextModel.Benchmarks -- generate "$@"; }

echo "- machine: $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo 2>/dev/null || uname -m), $(getconf _NPROCESSORS_ONLN) cores"
echo "- .NET SDK $(dotnet --version); native: $(wc -c <"$program") bytes; peak memory by: $measure"
echo "- commit: $(git rev-parse --short=12 HEAD 2>/dev/null || echo unknown); day: $(date -u +%Y-%m-%d)"

# failed WHAT FILE: says why there is no figure, as run wrote it to FILE.
failed() {
  echo "- $1: not measured: the tool ended with code $(awk '{ print $3 }' "$2") and wrote: $(head -n 1 "$2.log")"
}

start() {
  mkdir "$work/empty"
  cat >"$work/empty/empty.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
    <PublishAot>true</PublishAot>
    <CppCompilerAndLinker Condition="!Exists('/usr/bin/clang')">gcc</CppCompilerAndLinker>
  </PropertyGroup>
</Project>
XML
  echo 'return 0;' >"$work/empty/Program.cs"
  publish "$work/empty/empty.csproj" "$work/empty-out"
  generate LongParagraphs 10 "$work/small.txt"
  rm -f "$work/small.tei.xml"
  run "$work/once" "$program" convert "$work/small.txt" --to tei -o "$work/small.tei.xml"
  if [ ! -s "$work/small.tei.xml" ]; then failed "start-up" "$work/once"; return; fi
  # In turns, so that all see the same other work on the machine.
  local a b c d e
  for _ in $(seq "$rounds"); do
    a=$EPOCHREALTIME
    "$work/empty-out/empty"
    b=$EPOCHREALTIME
    "$program" --version >/dev/null
    c=$EPOCHREALTIME
    "$program" convert "$work/small.txt" --to tei -o "$work/small.tei.xml" >/dev/null 2>&1
    d=$EPOCHREALTIME
    if command -v pandoc >/dev/null; then pandoc -f markdown -t tei "$work/small.txt" -o "$work/small.pandoc.xml" 2>/dev/null; fi
    e=$EPOCHREALTIME
    echo "$a $b $c $d $e" | awk '{ printf "%.6f %.6f %.6f %.6f\n", $2 - $1, $3 - $2, $4 - $3, $5 - $4 }'
  done >"$work/start"
  # column N: its median, in milliseconds.
  column() { awk -v n="$1" '{ print $n * 1000 }' "$work/start" | sort -n | sed -n "$((rounds / 2 + 1))p"; }
  local empty version tool pandoc
  empty=$(column 1) version=$(column 2) tool=$(column 3) pandoc=$(column 4)
  echo "$empty $version" | awk '{ printf "- start-up: --version %.1f ms, an empty native program %.1f ms: %.1f ms more (must 6)\n", $2, $1, $2 - $1 }'
  if command -v pandoc >/dev/null; then
    echo "$tool $pandoc" | awk '{ printf "- 10 KB file to TEI: %.1f ms, pandoc %.1f ms: %.2f of its time (must 0.30)\n", $1, $2, $1 / $2 }'
  else
    echo "$tool" | awk '{ printf "- 10 KB file to TEI: %.1f ms; pandoc is missing, to compare with\n", $1 }'
  fi
}

# 10 MB of Markdown to TEI by both; ours takes the median of nine, pandoc that of three, in turns. Once as a transcript with plain labels, once with what Markdown sets and escapes, and with notes.
beside_pandoc() {
  command -v pandoc >/dev/null || { echo "- Markdown beside pandoc: not measured: pandoc is missing"; return; }
  generate LongParagraphs 10000 "$work/talk.txt"
  cp "$work/talk.txt" "$work/plain.md"
  "$program" convert "$work/talk.txt" --to markdown -o "$work/marked.md" >"$work/talk.log" 2>&1
  beside plain "plain labels"
  beside marked "bold labels, escaped signs, notes"
  rm -f "$work/talk.txt" "$work/plain.md" "$work/marked.md"
}

# beside NAME WORDS: one of the two files.
beside() {
  local round again
  rm -f "$work/ours.all" "$work/pandoc.all"
  for round in 1 2 3; do
    for again in 1 2 3; do
      run "$work/ours" "$program" convert "$work/$1.md" --to tei -o "$work/talk.tei.xml"
      if [ ! -s "$work/talk.tei.xml" ]; then failed "Markdown beside pandoc" "$work/ours"; return; fi
      cat "$work/ours" >>"$work/ours.all"
      rm -f "$work/talk.tei.xml"
    done
    run "$work/pandoc" pandoc -f markdown -t tei "$work/$1.md" -o "$work/talk.pandoc.xml"
    cat "$work/pandoc" >>"$work/pandoc.all"
  done
  # median FILE COLUMN
  median() { awk -v n="$2" '{ print $n }' "$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
  echo "$(median "$work/ours.all" 1) $(median "$work/ours.all" 2) $(median "$work/pandoc.all" 1) $(median "$work/pandoc.all" 2)" |
    awk -v bytes="$(wc -c <"$work/$1.md")" -v words="$2" '{ printf "- %.0f MB of Markdown (%s) to TEI: %.2f s and %.0f MB, pandoc %.1f s and %.0f MB: %.0f times as fast (must 60), %.2f of its memory (must 0.1)\n",
      bytes / 1e6, words, $1, $2 * 1024 / 1e6, $3, $4 * 1024 / 1e6, $3 / $1, $2 / $4 }'
  rm -f "$work/talk.pandoc.xml"
}

memory() {
  local kind
  for kind in LongParagraphs ShortTurns NotAscii; do
    generate $kind $((megabytes * 1000)) "$work/large.txt"
    run "$work/large" "$program" convert "$work/large.txt" --to tei -o "$work/large.tei.xml"
    if [ -s "$work/large.tei.xml" ]; then
      awk -v bytes="$(wc -c <"$work/large.txt")" -v kind=$kind '{ printf "- memory, %s: %d MB to TEI in %.2f s (%.0f MB/s), peak %.0f MB, %.2f times the input (must 4, aim 3)\n",
        kind, bytes / 1e6, $1, bytes / 1e6 / $1, $2 * 1024 / 1e6, $2 * 1024 / bytes }' "$work/large"
    else
      failed "memory, $kind" "$work/large"
    fi
    rm -f "$work/large.txt" "$work/large.tei.xml"
  done
}

folder() {
  local count
  for count in $folders; do
    generate LongParagraphs 10 "$work/in" "$count"
    run "$work/many" "$program" convert "$work/in" --to tei -o "$work/out"
    if [ "$(find "$work/out" -type f 2>/dev/null | wc -l)" -ge "$count" ]; then
      awk -v count="$count" '{ printf "- folder of %d files of 10 KB: %.2f s, %.3f ms a file, peak %.0f MB\n", count, $1, $1 * 1000 / count, $2 * 1024 / 1e6 }' "$work/many"
    else
      failed "folder of $count files" "$work/many"
    fi
    rm -rf "$work/in" "$work/out"
  done
}

# What Whisper gives of ten hours, to TEI, and that to Whisper's JSON again; the least time of five, as other work only ever adds to it.
speech() {
  generate Speech "$spoken" "$work/talk.whisper.json"
  local to from name
  for to in tei whisper; do
    if [ $to = tei ]; then from=$work/talk.whisper.json name=$work/talk.tei.xml; else from=$work/talk.tei.xml name=$work/again.whisper.json; fi
    for _ in 1 2 3 4 5; do
      rm -f "$name"
      run "$work/speech" "$program" convert "$from" --to $to -o "$name"
      cat "$work/speech"
    done >"$work/speech.all"
    if [ -s "$name" ]; then
      awk -v words="$spoken" -v to=$to '{ if (NR == 1 || $1 < time) time = $1; if ($2 > most) most = $2 } END { printf "- speech, %d words with times to %s: %.2f s (must 1), peak %.0f MB (must 300)\n",
        words, to, time, most * 1024 / 1e6 }' "$work/speech.all"
    else
      failed "speech to $to" "$work/speech"
    fi
  done
}

for part in $parts; do
  case $part in
    start | memory | folder | speech) "$part" ;;
    pandoc) beside_pandoc ;;
    *) echo "usage: benchmarks/process.sh [start] [pandoc] [memory] [folder] [speech]" >&2; exit 2 ;;
  esac
done
