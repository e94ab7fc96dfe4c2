class Loud:
    def __iter__(self):
        print("iter")
        return self
    def __next__(self):
        print("next")
        raise StopIteration

for x in Loud():
    pass
# expect: iter
# expect: next
