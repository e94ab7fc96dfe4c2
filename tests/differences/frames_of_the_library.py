# difference: Tracebacks show the library's own frames as its text here has them; only what programs meet most has CPython's lines and numbers.
import glob
glob.glob(5)
# cpython: Traceback (most recent call last):
# cpython:   File "frames_of_the_library.py", line 3, in <module>
# cpython:     glob.glob(5)
# cpython:   File ".../lib/python3.11/glob.py", line 28, in glob
# cpython:     return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
# cpython:                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# cpython:   File ".../lib/python3.11/glob.py", line 48, in iglob
# cpython:     root_dir = pathname[:0]
# cpython:                ~~~~~~~~^^^^
# cpython: TypeError: 'int' object is not subscriptable
# here: Traceback (most recent call last):
# here:   File "frames_of_the_library.py", line 3, in <module>
# here:     glob.glob(5)
# here:   File ".../lib/python3.11/glob.py", line 11, in glob
# here:     return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))
# here:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# here:   File ".../lib/python3.11/glob.py", line 15, in iglob
# here:     root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
# here:                                                             ~~~~~~~~^^^^
# here: TypeError: 'int' object is not subscriptable
