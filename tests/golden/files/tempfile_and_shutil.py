import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "x.txt")
    with open(path, "w") as f:
        f.write("data")
    shutil.copy(path, path + ".copy")
    print(sorted(os.listdir(folder)))  # expect: ['x.txt', 'x.txt.copy']
print(os.path.exists(folder))  # expect: False
with tempfile.TemporaryFile("w+") as f:
    f.write("abc")
    f.seek(0)
    print(f.read())  # expect: abc
