with open("b.bin", "wb") as f:
    f.write(b"ok\n\xff\xfe\x00tail\n")
with open("b.bin", encoding="utf-8") as f:
    try:
        f.read()
    except UnicodeDecodeError as error:
        print(error, error.start, error.reason)
# expect: 'utf-8' codec can't decode byte 0xff in position 3: invalid start byte 3 invalid start byte
with open("b.bin", encoding="ascii") as f:
    try:
        list(f)
    except UnicodeDecodeError as error:
        print(error)  # expect: 'ascii' codec can't decode byte 0xff in position 3: ordinal not in range(128)
for errors in ("replace", "ignore", "surrogateescape", "backslashreplace"):
    with open("b.bin", encoding="utf-8", errors=errors) as f:
        print(errors, ascii(f.read()))
# expect: replace 'ok\n\ufffd\ufffd\x00tail\n'
# expect: ignore 'ok\n\x00tail\n'
# expect: surrogateescape 'ok\n\udcff\udcfe\x00tail\n'
# expect: backslashreplace 'ok\n\\xff\\xfe\x00tail\n'
with open("b.bin", encoding="latin-1") as f:
    print(ascii(f.read()))  # expect: 'ok\n\xff\xfe\x00tail\n'
