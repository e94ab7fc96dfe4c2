from collections import namedtuple

P = namedtuple("P", ["x", "y"], defaults=[7])
print(P(1), P._field_defaults)  # expect: P(x=1, y=7) {'y': 7}
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: namedtuple("Q", "_x"), lambda: P(1)._replace(q=1), lambda: setattr(P(1), "x", 2)):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError P.__new__() missing 1 required positional argument: 'x'
# expect: TypeError P.__new__() takes from 2 to 3 positional arguments but 4 were given
# expect: TypeError P.__new__() got an unexpected keyword argument 'z'
# expect: ValueError Encountered duplicate field name: 'a'
# expect: ValueError Type names and field names cannot be a keyword: 'class'
# expect: ValueError Field names cannot start with an underscore: '_x'
# expect: ValueError Got unexpected field names: ['q']
# expect: AttributeError can't set attribute
