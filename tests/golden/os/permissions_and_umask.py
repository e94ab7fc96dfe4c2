import os
import stat

before = os.umask(0o027)
with open("f", "w"):
    pass
os.mkdir("d", 0o777)
print(oct(os.stat("f").st_mode), oct(os.stat("d").st_mode), oct(os.umask(before)))  # expect: 0o100640 0o40750 0o27
os.chmod("f", 0o754)
print(stat.filemode(os.stat("f").st_mode), os.access("f", os.X_OK), os.access("f", os.F_OK), os.access("none", os.F_OK))
# expect: -rwxr-xr-- True True False
os.chmod("f", 0o644)
print(os.access("f", os.X_OK))  # expect: False
with open("f") as f:
    os.fchmod(f.fileno(), 0o600)
print(oct(stat.S_IMODE(os.stat("f").st_mode)))  # expect: 0o600
try:
    os.chmod("none", 0o600)
except OSError as error:
    print(error)  # expect: [Errno 2] No such file or directory: 'none'
