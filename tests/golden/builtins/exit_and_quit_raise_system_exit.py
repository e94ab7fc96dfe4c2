try:
    exit(3)
except SystemExit as error:
    print(error.code)  # expect: 3
print(exit)  # expect: Use exit() or Ctrl-D (i.e. EOF) to exit
