import os
from pathlib import Path

os.makedirs("a/b")
os.symlink("b", "a/l")
os.symlink("..", "a/b/up")
os.symlink("ring", "ring")
here = os.path.realpath(".")
for path in ("a/l/up/l", "a/l/../x", "ring/x", "none/..", "./a//b/."):
    print(path, os.path.relpath(os.path.realpath(path), here))
# expect: a/l/up/l a/b
# expect: a/l/../x a/x
# expect: ring/x ring/x
# expect: none/.. .
# expect: ./a//b/. a/b
print(Path("a/l").resolve() == Path(here, "a/b"), Path("a/l").is_symlink(), Path("a/l").readlink(), Path("a/b/up").is_dir())
# expect: True True b True
for call in (lambda: os.path.realpath("none/x", strict=True), lambda: os.path.realpath("ring/x", strict=True)):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror)
# expect: FileNotFoundError 2 No such file or directory
# expect: OSError 40 Too many levels of symbolic links
try:
    Path("ring").resolve(strict=True)
except RuntimeError as error:
    print(str(error).split("'")[0])  # expect: Symlink loop from 
