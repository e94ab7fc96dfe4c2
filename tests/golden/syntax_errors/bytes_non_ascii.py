x = b"é"
# syntax error: SyntaxError: bytes can only contain ASCII literal characters
