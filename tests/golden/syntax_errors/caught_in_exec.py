try:
    exec("x = (1,\n  2]")
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.filename, error.text)
# expect: closing parenthesis ']' does not match opening parenthesis '(' on line 1 2 4 <string>   2]
