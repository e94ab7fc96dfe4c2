x = {"a": 1, "b":}
# syntax error: SyntaxError: expression expected after dictionary key and ':'
