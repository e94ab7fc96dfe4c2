b = bytearray(b"abc")
b[0] = 120
b.append(33)
b.extend(b"de")
b += b"f"
b[1:2] = b"YY"
del b[-1]
print(b, len(b), b.pop(), b.decode())  # expect: bytearray(b'xYYc!d') 7 101 xYYc!d
b.insert(0, 48)
b.remove(33)
b.reverse()
print(b)  # expect: bytearray(b'dcYYx0')
