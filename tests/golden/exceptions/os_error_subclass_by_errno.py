import errno

for code in (errno.ENOENT, errno.EEXIST, errno.EACCES, errno.EPIPE, errno.ECONNREFUSED, errno.ETIMEDOUT, errno.EINTR):
    print(type(OSError(code, "text")).__name__)
# expect: FileNotFoundError
# expect: FileExistsError
# expect: PermissionError
# expect: BrokenPipeError
# expect: ConnectionRefusedError
# expect: TimeoutError
# expect: InterruptedError
