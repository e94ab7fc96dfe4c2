class A:
    def __str__(self):
        return "text"

print(str(A()), repr(A()).startswith("<__main__.A object at 0x"))  # expect: text True
