class C:
    def __iter__(self):
        return [1]

try:
    iter(C())
except TypeError as error:
    print(error)  # expect: iter() returned non-iterator of type 'list'
