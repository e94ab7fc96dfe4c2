import os

os.makedirs("d/sub")
with open("d/a.txt", "w") as f:
    f.write("content")
os.symlink("a.txt", "d/link")
os.symlink("sub", "d/folder")
os.symlink("nowhere", "d/dangling")
print(open("d/link").read(), os.readlink("d/link"), os.readlink(b"d/folder"))  # expect: content a.txt b'sub'
print(os.path.islink("d/link"), os.path.islink("d/a.txt"), os.lstat("d/link").st_size, os.stat("d/link").st_size)
# expect: True False 5 7
print(os.path.exists("d/dangling"), os.path.lexists("d/dangling"))  # expect: False True
for entry in sorted(os.scandir("d"), key=lambda entry: entry.name):
    print(entry.name, entry.is_file(), entry.is_dir(), entry.is_symlink(), entry.is_dir(follow_symlinks=False))
# expect: a.txt True False False False
# expect: dangling False False True False
# expect: folder False True True False
# expect: link True False True False
# expect: sub False True False True
os.symlink("ring", "d/ring")
for call in (lambda: open("d/ring"), lambda: open("d/dangling"), lambda: os.readlink("d/a.txt"), lambda: os.symlink("x", "d/link")):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)
# expect: OSError [Errno 40] Too many levels of symbolic links: 'd/ring'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'd/dangling'
# expect: OSError [Errno 22] Invalid argument: 'd/a.txt'
# expect: FileExistsError [Errno 17] File exists: 'x' -> 'd/link'
os.remove("d/link")
print(os.path.exists("d/a.txt"), sorted(os.listdir("d")))
# expect: True ['a.txt', 'dangling', 'folder', 'ring', 'sub']
