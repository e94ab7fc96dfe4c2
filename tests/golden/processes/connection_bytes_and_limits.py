from multiprocessing import Pipe

a, b = Pipe()
a.send_bytes(b"0123456789", 2, 5)
print(b.recv_bytes())  # expect: b'23456'
room = bytearray(4)
a.send_bytes(b"abc")
print(b.recv_bytes_into(room, 1), room)  # expect: 3 bytearray(b'\x00abc')
a.send_bytes(b"too long")
try:
    b.recv_bytes(3)
except OSError as error:
    print(error)  # expect: bad message length
for wrong in (lambda: a.send_bytes(b"x", -1), lambda: a.send_bytes(b"x", 0, 5)):
    try:
        wrong()
    except ValueError as error:
        print(error)
# expect: offset is negative
# expect: buffer length < offset + size
