# What Praat finds in TextGrids: a line for each file, interval with a label, and point: from which millisecond, to which, in which tier, what.
#     praat --run read-textgrid.praat LIST      where LIST is a file with the path of a TextGrid in each line
form Read
  sentence List
endform
Read Strings from raw text file: list$
files = selected ("Strings")
count = Get number of strings
for file to count
  selectObject: files
  path$ = Get string: file
  grid = Read from file: path$
  appendInfoLine: "file"
  tiers = Get number of tiers
  for tier to tiers
    selectObject: grid
    name$ = Get tier name: tier
    is_interval = Is interval tier: tier
    if is_interval
      entries = Get number of intervals: tier
      for entry to entries
        label$ = Get label of interval: tier, entry
        start = Get start time of interval: tier, entry
        end = Get end time of interval: tier, entry
        if label$ <> ""
          label$ = replace$ (label$, newline$, "\n", 0)
          appendInfoLine: fixed$ (1000 * start, 0), tab$, fixed$ (1000 * end, 0), tab$, name$, tab$, label$
        endif
      endfor
    else
      entries = Get number of points: tier
      for entry to entries
        label$ = Get label of point: tier, entry
        start = Get time of point: tier, entry
        label$ = replace$ (label$, newline$, "\n", 0)
        appendInfoLine: fixed$ (1000 * start, 0), tab$, fixed$ (1000 * start, 0), tab$, name$, tab$, label$
      endfor
    endif
  endfor
  removeObject: grid
endfor
