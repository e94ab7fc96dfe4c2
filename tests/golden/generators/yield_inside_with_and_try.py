class Manager:
    def __enter__(self): print("enter")
    def __exit__(self, *args): print("exit")

def gen():
    with Manager():
        yield 1
        yield 2

for value in gen():
    print(value)
# expect: enter
# expect: 1
# expect: 2
# expect: exit
