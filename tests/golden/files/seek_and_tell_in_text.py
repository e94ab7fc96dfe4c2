import io

with open("t.txt", "w", encoding="utf-8") as f:
    print(f.write("äöü\nzwei\n"), f.tell())  # expect: 9 12
with open("t.txt", encoding="utf-8") as f:
    print(f.read(1), f.tell(), f.readline(), f.tell(), f.readline(), f.tell())
    place = f.seek(7)
    print(place, f.read())
    f.seek(0)
    for line in f:
        try:
            f.tell()
        except OSError as error:
            print(error)
        break
    for args in ((1, 1), (-1, 2), (-5,), (0, 7)):
        try:
            f.seek(*args)
        except (io.UnsupportedOperation, ValueError) as error:
            print(type(error).__name__, error)
    print(f.seek(0, 2), f.read() == "")
# expect: ä 2 öü
# expect:  7 zwei
# expect:  12
# expect: 7 zwei
# expect:
# expect: telling position disabled by next() call
# expect: UnsupportedOperation can't do nonzero cur-relative seeks
# expect: UnsupportedOperation can't do nonzero end-relative seeks
# expect: ValueError negative seek position -5
# expect: ValueError invalid whence (7, should be 0, 1 or 2)
# expect: 12 True
with open("t.txt", "r+", encoding="utf-8") as f:
    f.seek(0, 2)
    f.write("drei")
    f.seek(0)
    print(f.read().split())  # expect: ['äöü', 'zwei', 'drei']
    f.truncate(6)
    f.seek(0)
    print(f.read())  # expect: äöü
