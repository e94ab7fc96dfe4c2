import os
from pathlib import Path

folder = Path("d")
folder.mkdir()
file = folder / "f"
print(file.write_text("text"), file.exists(), file.is_file(), file.is_dir(), file.stat().st_size)
# expect: 4 True True False 4
link = folder / "l"
link.symlink_to("f")
(folder / "dangling").symlink_to("none")
print(link.is_symlink(), link.is_file(), link.readlink(), link.read_text(), link.lstat().st_size, (folder / "dangling").exists())
# expect: True True f text 1 False
hard = folder / "h"
hard.hardlink_to(file)
print(hard.samefile(file), file.stat().st_nlink)  # expect: True 2
print(sorted(path.name for path in folder.iterdir()), Path("/dev/null").is_char_device(), folder.is_fifo(), folder.is_socket())
# expect: ['dangling', 'f', 'h', 'l'] True False False
for call in (folder.mkdir, (folder / "x" / "y").mkdir, lambda: (folder / "none").read_text(), folder.read_text, folder.rmdir, lambda: Path("none").unlink(),
             lambda: file.touch(exist_ok=False), lambda: Path("none").stat()):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)
# expect: FileExistsError [Errno 17] File exists: 'd'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'd/x/y'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'd/none'
# expect: IsADirectoryError [Errno 21] Is a directory: 'd'
# expect: OSError [Errno 39] Directory not empty: 'd'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none'
# expect: FileExistsError [Errno 17] File exists: 'd/f'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'none'
Path("none").unlink(missing_ok=True)
(folder / "x" / "y").mkdir(parents=True)
print(file.rename(folder / "g"), file.exists(), (folder / "g").chmod(0o600), oct((folder / "g").stat().st_mode))
# expect: d/g False None 0o100600
