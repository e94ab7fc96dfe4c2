class Box:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)

print(Box[int], Box[1, 2])  # expect: ('Box', <class 'int'>) ('Box', (1, 2))
try:
    int[0]
except TypeError as error:
    print(error)  # expect: type 'int' is not subscriptable
