class C:
    def __iter__(self):
        print("iter")
        return iter([1, 2, 3])

print(2 in C())
# expect: iter
# expect: True
