exec "x = 1"
# syntax error: SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)?
