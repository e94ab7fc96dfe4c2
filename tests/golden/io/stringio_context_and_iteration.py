import io

with io.StringIO() as s:
    s.writelines(["a\n", "b\n"])
    s.seek(0)
    for line in s:
        print(repr(line))
# expect: 'a\n'
# expect: 'b\n'
print(s.closed)  # expect: True
