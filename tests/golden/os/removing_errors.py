import os

os.makedirs("d/x")
with open("f", "w"):
    pass
for call, path in ((os.remove, "d"), (os.rmdir, "d"), (os.rmdir, "f"), (os.remove, "none"), (os.rmdir, "none"), (os.mkdir, "d"), (os.mkdir, "f/x"),
                   (os.listdir, "f"), (os.listdir, "none"), (os.chdir, "f"), (os.makedirs, "f/a/b"), (os.remove, "f/"), (os.rmdir, "d/x/.")):
    try:
        call(path)
    except OSError as error:
        print(call.__name__, type(error).__name__, error)
# expect: remove IsADirectoryError [Errno 21] Is a directory: 'd'
# expect: rmdir OSError [Errno 39] Directory not empty: 'd'
# expect: rmdir NotADirectoryError [Errno 20] Not a directory: 'f'
# expect: remove FileNotFoundError [Errno 2] No such file or directory: 'none'
# expect: rmdir FileNotFoundError [Errno 2] No such file or directory: 'none'
# expect: mkdir FileExistsError [Errno 17] File exists: 'd'
# expect: mkdir NotADirectoryError [Errno 20] Not a directory: 'f/x'
# expect: listdir NotADirectoryError [Errno 20] Not a directory: 'f'
# expect: listdir FileNotFoundError [Errno 2] No such file or directory: 'none'
# expect: chdir NotADirectoryError [Errno 20] Not a directory: 'f'
# expect: makedirs NotADirectoryError [Errno 20] Not a directory: 'f/a'
# expect: remove NotADirectoryError [Errno 20] Not a directory: 'f/'
# expect: rmdir OSError [Errno 22] Invalid argument: 'd/x/.'
