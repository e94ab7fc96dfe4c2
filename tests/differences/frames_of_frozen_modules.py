# difference: CPython has abc, os, codecs and others frozen in: their frames show no source. Here they are files of the library as all others.
import os
os.environ["a"] = 1
# cpython: Traceback (most recent call last):
# cpython:   File "frames_of_frozen_modules.py", line 3, in <module>
# cpython:     os.environ["a"] = 1
# cpython:     ~~~~~~~~~~^^^^^
# cpython:   File "<frozen os>", line 684, in __setitem__
# cpython:   File "<frozen os>", line 758, in encode
# cpython: TypeError: str expected, not int
# here: Traceback (most recent call last):
# here:   File "frames_of_frozen_modules.py", line 3, in <module>
# here:     os.environ["a"] = 1
# here:     ~~~~~~~~~~^^^^^
# here:   File ".../lib/python3.11/os.py", line 129, in __setitem__
# here:     self._data[self.encodekey(key)] = self.encodevalue(value)
# here:                                       ^^^^^^^^^^^^^^^^^^^^^^^
# here:   File ".../lib/python3.11/os.py", line 117, in encodekey
# here:     raise TypeError("str expected, not %s" % type(value).__name__)
# here: TypeError: str expected, not int
