import os

os.mkdir("d")
open("f", "w").close()
for path, mode in (("d", "r"), ("d", "w"), ("none/x", "w"), ("f/x", "r"), ("", "r"), ("x\0y", "r"), ("n" * 300, "r"), ("d/", "w"), ("f", "x")):
    try:
        open(path, mode)
    except (OSError, ValueError) as error:
        print(type(error).__name__, str(error)[:60])
# expect: IsADirectoryError [Errno 21] Is a directory: 'd'
# expect: IsADirectoryError [Errno 21] Is a directory: 'd'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none/x'
# expect: NotADirectoryError [Errno 20] Not a directory: 'f/x'
# expect: FileNotFoundError [Errno 2] No such file or directory: ''
# expect: ValueError embedded null byte
# expect: OSError [Errno 36] File name too long: 'nnnnnnnnnnnnnnnnnnnnnnnnnnnn
# expect: IsADirectoryError [Errno 21] Is a directory: 'd/'
# expect: FileExistsError [Errno 17] File exists: 'f'
for bad in (None, 3.5, [], -1, 99):
    try:
        open(bad)
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError expected str, bytes or os.PathLike object, not NoneType
# expect: TypeError expected str, bytes or os.PathLike object, not float
# expect: TypeError expected str, bytes or os.PathLike object, not list
# expect: ValueError negative file descriptor
# expect: OSError [Errno 9] Bad file descriptor
