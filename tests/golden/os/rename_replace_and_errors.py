import os

os.makedirs("d/x")
os.makedirs("e")
for name in ("a", "b"):
    with open(name, "w") as f:
        f.write(name)
os.rename("a", "b")
print(open("b").read(), os.path.exists("a"))  # expect: a False
for source, target in (("none", "z"), ("b", "d"), ("d", "b"), ("e", "d"), ("d", "d/x/y"), ("b", "none/b")):
    try:
        os.rename(source, target)
    except OSError as error:
        print(type(error).__name__, error)
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none' -> 'z'
# expect: IsADirectoryError [Errno 21] Is a directory: 'b' -> 'd'
# expect: NotADirectoryError [Errno 20] Not a directory: 'd' -> 'b'
# expect: OSError [Errno 39] Directory not empty: 'e' -> 'd'
# expect: OSError [Errno 22] Invalid argument: 'd' -> 'd/x/y'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'b' -> 'none/b'
os.replace("d", "e")
print(os.listdir("e"))  # expect: ['x']
os.renames("e/x", "f/g")
print(os.path.isdir("f/g"), os.path.exists("e"))  # expect: True False
os.removedirs("f/g")
print(os.path.exists("f"))  # expect: False
