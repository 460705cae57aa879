# What Python's own libraries read in files of recordings: a table (csv) or what speech recognition gives (json), as JSON.
#     python3 read-recording.py FILE...
import csv, json, sys

def entries(path):
    with open(path, encoding="utf-8", newline="") as file:
        if path.endswith(".csv"):
            return list(csv.DictReader(file, strict=True))
        return json.load(file)["segments"]

json.dump([entries(path) for path in sys.argv[1:]], sys.stdout)
