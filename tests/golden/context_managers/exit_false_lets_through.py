class M:
    def __enter__(self): pass
    def __exit__(self, *args):
        print("exit")
        return False

try:
    with M():
        1 / 0
except ZeroDivisionError as error:
    print("outside", error)
# expect: exit
# expect: outside division by zero
