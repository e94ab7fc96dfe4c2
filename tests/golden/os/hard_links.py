import os

with open("one", "w") as f:
    f.write("x")
os.link("one", "two")
print(os.stat("one").st_nlink, os.path.samefile("one", "two"), os.stat("one").st_ino == os.stat("two").st_ino)
# expect: 2 True True
with open("two", "a") as f:
    f.write("y")
print(open("one").read())  # expect: xy
os.remove("one")
print(os.stat("two").st_nlink, open("two").read())  # expect: 1 xy
for call in (lambda: os.link("none", "three"), lambda: os.link("two", "two")):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none' -> 'three'
# expect: FileExistsError [Errno 17] File exists: 'two' -> 'two'
