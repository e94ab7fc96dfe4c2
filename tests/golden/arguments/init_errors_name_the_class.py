class P:
    def __init__(self, x, y=1): pass

for call in (lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=2)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: P.__init__() missing 1 required positional argument: 'x'
# expect: P.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: P.__init__() got an unexpected keyword argument 'z'
