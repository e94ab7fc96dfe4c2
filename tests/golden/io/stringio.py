import io

s = io.StringIO("first\nsecond\n")
print(s.readline(), s.read(3), s.tell(), list(s))
# expect: first
# expect:  sec 9 ['ond\n']
s.seek(0)
print(s.readlines(), s.read())  # expect: ['first\n', 'second\n'] 
s.write("third")
print(repr(s.getvalue()))  # expect: 'first\nsecond\nthird'
s.seek(0); s.truncate(5)
print(repr(s.getvalue()), s.readable(), s.seekable())  # expect: 'first' True True
s.close()
try:
    s.read()
except ValueError as error:
    print(error)  # expect: I/O operation on closed file
