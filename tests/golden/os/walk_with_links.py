import os

os.makedirs("top/a/b")
for name in ("top/1.txt", "top/a/2.txt", "top/a/b/3.txt"):
    open(name, "w").close()
os.symlink("a", "top/link")


def show(**options):
    for folder, folders, files in os.walk("top", **options):
        folders.sort()
        print(folder, folders, sorted(files))


show()
# expect: top ['a', 'link'] ['1.txt']
# expect: top/a ['b'] ['2.txt']
# expect: top/a/b [] ['3.txt']
show(topdown=False)
# expect: top/a/b [] ['3.txt']
# expect: top/a ['b'] ['2.txt']
# expect: top ['a', 'link'] ['1.txt']
show(followlinks=True)
# expect: top ['a', 'link'] ['1.txt']
# expect: top/a ['b'] ['2.txt']
# expect: top/a/b [] ['3.txt']
# expect: top/link ['b'] ['2.txt']
# expect: top/link/b [] ['3.txt']
