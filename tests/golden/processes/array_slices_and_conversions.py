from multiprocessing import Array, Value

a = Array("i", [1, 2, 3, 4])
print(a[:], len(a), a[1:3], a[-1])  # expect: [1, 2, 3, 4] 4 [2, 3] 4
a[0:2] = [9, 8]
print(list(a))  # expect: [9, 8, 3, 4]
s = Array("c", b"hello")
print(s.value, s.raw)  # expect: b'hello' b'hello'
v = Value("b", 300)
print(v.value)  # expect: 44
for wrong in (lambda: a.__setitem__(0, 1.5), lambda: a[9]):
    try:
        wrong()
    except (TypeError, IndexError) as error:
        print(type(error).__name__)
# expect: TypeError
# expect: IndexError
