x = 1 + \ 2
# syntax error: SyntaxError: unexpected character after line continuation character
