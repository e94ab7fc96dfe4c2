try:
    open("no-such-file.txt")
except FileNotFoundError as error:
    print(error, error.errno)  # expect: [Errno 2] No such file or directory: 'no-such-file.txt' 2
