with open("u.txt", "w", encoding="utf-8") as f:
    f.write("\u00e9")
print(open("u.txt", "rb").read(), ascii(open("u.txt", encoding="latin-1").read()))  # expect: b'\xc3\xa9' '\xc3\xa9'
try:
    open("u.txt", encoding="ascii").read()
except UnicodeDecodeError as error:
    print(error)  # expect: 'ascii' codec can't decode byte 0xc3 in position 0: ordinal not in range(128)
