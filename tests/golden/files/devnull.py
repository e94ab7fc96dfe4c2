import os
import stat

with open(os.devnull, "w") as sink:
    print(sink.write("gone"), print("gone too", file=sink))  # expect: 4 None
with open(os.devnull) as source:
    print(repr(source.read()))  # expect: ''
print(stat.S_ISCHR(os.stat("/dev/null").st_mode), os.path.isfile(os.devnull), os.path.exists(os.devnull))
# expect: True False True
