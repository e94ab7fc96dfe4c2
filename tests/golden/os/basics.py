import os

print(isinstance(os.getpid(), int), os.name, os.sep, os.linesep == "\n", os.path.exists("no-such"), os.environ.get("NO_SUCH_VARIABLE", "none"), os.getenv("NO_SUCH_VARIABLE"), os.cpu_count() > 0, len(os.urandom(4)))
# expect: True posix / True False none None True 4
try:
    os.environ["NO_SUCH_VARIABLE"]
except KeyError as error:
    print(error)  # expect: 'NO_SUCH_VARIABLE'
