s = "\ud83d"
print(len(s), ascii(s), s.encode("utf-8", "surrogatepass"))  # expect: 1 '\ud83d' b'\xed\xa0\xbd'
try:
    s.encode()
except UnicodeEncodeError as error:
    print(error)  # expect: 'utf-8' codec can't encode character '\ud83d' in position 0: surrogates not allowed
