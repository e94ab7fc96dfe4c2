class Box:
    def put(self, item):
        pass

    def empty():
        pass

for call in (lambda: Box().put(), lambda: Box().put(1, 2), lambda: Box().empty(), lambda: Box.put()):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: Box.put() missing 1 required positional argument: 'item'
# expect: Box.put() takes 2 positional arguments but 3 were given
# expect: Box.empty() takes 0 positional arguments but 1 was given
# expect: Box.put() missing 2 required positional arguments: 'self' and 'item'
