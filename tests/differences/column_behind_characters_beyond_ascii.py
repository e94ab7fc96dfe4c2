# difference: CPython 3.11 counts bytes where the parser refuses a line of a file that declares no encoding; here characters are counted, as CPython
# difference: does with a declaration.
x = "é" + (1 2)
# cpython:   File "column_behind_characters_beyond_ascii.py", line 3
# cpython:     x = "é" + (1 2)
# cpython:                 ^^^
# cpython: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# here:   File "column_behind_characters_beyond_ascii.py", line 3
# here:     x = "é" + (1 2)
# here:                ^^^
# here: SyntaxError: invalid syntax. Perhaps you forgot a comma?
