try:
    compile("a = 1\nb = = 2\n", "made.py", "exec")
except SyntaxError as error:
    print(error, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text), error.filename)
# expect: invalid syntax (made.py, line 2) 2 5 2 6 'b = = 2\n' made.py
