# difference: Tracebacks show the library's own frames as its text here has them: other lines, and a frame where CPython's module is written in C.
import json
json.loads("[1 2]")
# cpython: Traceback (most recent call last):
# cpython:   File "frames_of_the_library.py", line 3, in <module>
# cpython:     json.loads("[1 2]")
# cpython:   File ".../lib/python3.11/json/__init__.py", line 346, in loads
# cpython:     return _default_decoder.decode(s)
# cpython:            ^^^^^^^^^^^^^^^^^^^^^^^^^^
# cpython:   File ".../lib/python3.11/json/decoder.py", line 337, in decode
# cpython:     obj, end = self.raw_decode(s, idx=_w(s, 0).end())
# cpython:                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# cpython:   File ".../lib/python3.11/json/decoder.py", line 353, in raw_decode
# cpython:     obj, end = self.scan_once(s, idx)
# cpython:                ^^^^^^^^^^^^^^^^^^^^^^
# cpython: json.decoder.JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
# here: Traceback (most recent call last):
# here:   File "frames_of_the_library.py", line 3, in <module>
# here:     json.loads("[1 2]")
# here:   File ".../lib/python3.11/json/__init__.py", line 76, in loads
# here:     return _default_decoder.decode(s)
# here:            ^^^^^^^^^^^^^^^^^^^^^^^^^^
# here:   File ".../lib/python3.11/json/decoder.py", line 49, in decode
# here:     obj, end = self.raw_decode(s, idx=_skip(s, 0))
# here:                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# here:   File ".../lib/python3.11/json/decoder.py", line 57, in raw_decode
# here:     return _read(
# here:            ^^^^^^
# here: json.decoder.JSONDecodeError: Expecting ',' delimiter: line 1 column 4 (char 3)
