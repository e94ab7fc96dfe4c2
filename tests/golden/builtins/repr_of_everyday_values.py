print(repr(1), repr("a"), repr(1.0), repr(None), repr([1, "b"]), repr({"k": (1,)}), repr(len), repr(int), repr(range(2)), repr(...))
# expect: 1 'a' 1.0 None [1, 'b'] {'k': (1,)} <built-in function len> <class 'int'> range(0, 2) Ellipsis
