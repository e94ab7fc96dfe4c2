x = 1
y = f("""ab
cd""", "ef\
gh", \q + 123456789)
# syntax error: SyntaxError: unexpected character after line continuation character
# stderr:   File "stray_backslash_behind_joined_lines.py", line 4
# stderr:     gh", \q + 123456789)
# stderr:                         ^
# stderr: SyntaxError: unexpected character after line continuation character
