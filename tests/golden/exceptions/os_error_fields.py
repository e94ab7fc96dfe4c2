error = OSError(2, "No such file", "name.txt")
print(error.errno, error.strerror, error.filename, error, type(error).__name__)
# expect: 2 No such file name.txt [Errno 2] No such file: 'name.txt' FileNotFoundError
print(OSError("plain"), OSError(1, "x").args, type(OSError(13, "denied")).__name__)
# expect: plain (1, 'x') PermissionError
