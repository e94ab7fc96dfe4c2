class Good:
    def __enter__(self): print("good in")
    def __exit__(self, *args): print("good out", args[0].__name__)
class Bad:
    def __enter__(self): raise OSError("bad")
    def __exit__(self, *args): print("never")

try:
    with Good(), Bad():
        print("never")
except OSError as error:
    print(error)
# expect: good in
# expect: good out OSError
# expect: bad
