x = b"a" "b"
# syntax error: SyntaxError: cannot mix bytes and nonbytes literals
