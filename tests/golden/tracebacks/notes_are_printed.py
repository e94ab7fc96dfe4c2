error = ValueError("bad")
error.add_note("a note")
error.add_note("two\nlines")
raise error
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "notes_are_printed.py", line 4, in <module>
# stderr:     raise error
# stderr: ValueError: bad
# stderr: a note
# stderr: two
# stderr: lines
