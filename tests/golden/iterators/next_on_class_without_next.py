class C:
    def __iter__(self): return self

try:
    for x in C():
        pass
except TypeError as error:
    print(error)  # expect: iter() returned non-iterator of type 'C'
