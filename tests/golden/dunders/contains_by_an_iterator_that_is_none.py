class Odd:
    def __iter__(self):
        return 5
try:
    1 in Odd()
except TypeError as error:
    print(error)  # expect: argument of type 'Odd' is not iterable
