try:
    import _broken_syntax
except SyntaxError as error:
    print(error.msg, error.lineno, error.filename.split("/")[-1])  # expect: invalid syntax 1 _broken_syntax.py
