class C:
    def __init__(self):
        return 5

try:
    C()
except TypeError as error:
    print(error)  # expect: __init__() should return None, not 'int'
