import io
import os

r, w = os.pipe()
with open(w, "wb"), open(r) as reader:
    for call in (reader.tell, lambda: reader.seek(0)):
        try:
            call()
        except io.UnsupportedOperation as error:
            print(error)
# expect: underlying stream is not seekable
# expect: underlying stream is not seekable
r, w = os.pipe()
try:
    open(w, "r+")
except OSError as error:
    print(type(error).__name__, error)  # expect: UnsupportedOperation File or stream is not seekable.
