data = bytearray(b"abcdef")
view = memoryview(data)
view[0] = 90
view[1:3] = b"YX"
print(data, view[3], bytes(view[2:5]), len(view), view.tolist(), view.readonly, view.nbytes, view == b"ZYXdef")
# expect: bytearray(b'ZYXdef') 100 b'Xde' 6 [90, 89, 88, 100, 101, 102] False 6 True
try:
    data.append(1)
except BufferError as error:
    print(error)  # expect: Existing exports of data: object cannot be re-sized
view.release()
data.append(33)
print(data)  # expect: bytearray(b'ZYXdef!')
