import atexit

atexit.register(lambda: 1 / 0)
print("main done")  # expect: main done
# exit: 0
