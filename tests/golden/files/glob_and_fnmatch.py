import fnmatch
import glob

for name in ("a1.txt", "b.txt", "c.log"):
    open(name, "w").close()
print(sorted(glob.glob("*.txt")), glob.glob("z*"), fnmatch.fnmatch("a1.txt", "a?.*"), fnmatch.filter(["x.py", "y.c"], "*.py"))
# expect: ['a1.txt', 'b.txt'] [] True ['x.py']
