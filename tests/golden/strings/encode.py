print("h\u00e9".encode(), "h\u00e9".encode("latin-1"), "h\u00e9".encode("ascii", "ignore"), "h\u00e9".encode("ascii", "replace"))
# expect: b'h\xc3\xa9' b'h\xe9' b'h' b'h?'
print("\u20ac".encode("utf-16-le"), "\u20ac".encode("ascii", "backslashreplace"), "\u20ac".encode("ascii", "xmlcharrefreplace"))
# expect: b'\xac ' b'\\u20ac' b'&#8364;'
try:
    "a".encode("no-such")
except LookupError as error:
    print(error)  # expect: unknown encoding: no-such
