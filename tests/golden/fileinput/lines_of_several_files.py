import fileinput
import sys

for name, lines in (("a", "1\n2\n"), ("b", "3\n"), ("empty", "")):
    with open(name, "w") as f:
        f.write(lines)
with fileinput.input(["a", "empty", "b"]) as lines:
    for line in lines:
        print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), line.rstrip())
# expect: a 1 1 True 1
# expect: a 2 2 False 2
# expect: b 3 1 True 3
for line in fileinput.input("a", inplace=True, backup=".old"):
    print(line.strip() * 2)
print(open("a").read().split(), open("a.old").read().split())  # expect: ['11', '22'] ['1', '2']
with fileinput.FileInput(["a", "b"], mode="rb") as lines:
    print(next(lines), lines.filename(), lines.isstdin(), lines.fileno() > 2)  # expect: b'11\n' a False True
    lines.nextfile()
    print(list(lines))  # expect: [b'3\n']
sys.argv[1:] = ["b", "-"]
print([(fileinput.isstdin(), line) for line in fileinput.input()])
# expect: [(False, '3\n'), (True, 'from the console\n')]
fileinput.close()
for call in (fileinput.filename, lambda: fileinput.FileInput("a", mode="w"), lambda: list(fileinput.FileInput("none")), lambda: fileinput.FileInput("a", openhook=5)):
    try:
        call()
    except (RuntimeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
# expect: RuntimeError no active input()
# expect: ValueError FileInput opening mode must be 'r' or 'rb'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none'
# expect: ValueError FileInput openhook must be callable
# stdin: from the console
