import os

os.makedirs("t/a")
for name in ("t/1.txt", "t/a/2.txt"):
    open(name, "w").close()
for folder, dirs, names in os.walk("t"):
    print(folder, dirs, names)
# expect: t ['a'] ['1.txt']
# expect: t/a [] ['2.txt']
