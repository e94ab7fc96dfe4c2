import os

os.mkdir("d")
os.makedirs("e/f/g")
open("d/x.txt", "w").close()
print(sorted(os.listdir("d")), os.path.isdir("e/f"), os.path.isfile("d/x.txt"), os.path.getsize("d/x.txt"))
# expect: ['x.txt'] True True 0
os.rename("d/x.txt", "d/y.txt")
os.remove("d/y.txt")
os.rmdir("d")
print(os.path.exists("d"))  # expect: False
for f in (lambda: os.mkdir("e"), lambda: os.rmdir("e"), lambda: os.remove("none"), lambda: os.listdir("none")):
    try:
        f()
    except OSError as error:
        print(type(error).__name__, error.strerror)
# expect: FileExistsError File exists
# expect: OSError Directory not empty
# expect: FileNotFoundError No such file or directory
# expect: FileNotFoundError No such file or directory
