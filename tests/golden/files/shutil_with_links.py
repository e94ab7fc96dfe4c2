import os
import shutil

os.makedirs("src/sub")
for name in ("src/a.txt", "src/sub/b.txt"):
    with open(name, "w") as f:
        f.write(name)
os.symlink("a.txt", "src/link")
os.chmod("src/a.txt", 0o600)
print(shutil.copy("src/a.txt", "copy.txt"), oct(os.stat("copy.txt").st_mode & 0o777))  # expect: copy.txt 0o600
shutil.copyfile("src/link", "plain", follow_symlinks=False)
print(os.path.islink("plain"), os.readlink("plain"))  # expect: True a.txt
shutil.copytree("src", "kept", symlinks=True)
shutil.copytree("src", "followed", ignore=shutil.ignore_patterns("sub"))
print(os.path.islink("kept/link"), os.path.islink("followed/link"), sorted(os.listdir("followed")), sorted(os.listdir("kept")))
# expect: True False ['a.txt', 'link'] ['a.txt', 'link', 'sub']
os.symlink("src", "to_src")
for call in (lambda: shutil.rmtree("to_src"), lambda: shutil.rmtree("none"), lambda: shutil.copyfile("src/a.txt", "src/a.txt"),
             lambda: shutil.copytree("src", "kept"), lambda: shutil.copyfile("none", "x")):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)
# expect: OSError Cannot call rmtree on a symbolic link
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none'
# expect: SameFileError 'src/a.txt' and 'src/a.txt' are the same file
# expect: FileExistsError [Errno 17] File exists: 'kept'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none'
os.symlink("../src", "kept/out")
shutil.rmtree("kept")
print(os.path.exists("kept"), os.path.exists("src/a.txt"), shutil.move("copy.txt", "src"), os.path.exists("src/copy.txt"))
# expect: False True src/copy.txt True
