# Errors name the types that are written in C with their module.
import array
import collections
import datetime
import functools
import itertools
import re


def attempt(call):
    try:
        call()
    except Exception as error:
        print(error)


values = (
    collections.deque(), collections.OrderedDict(), array.array("i"), itertools.count(), functools.partial(len), re.compile("a"),
    datetime.date(1, 1, 1), collections.Counter(),
)
for value in values:
    attempt(lambda: value + 1)
    attempt(lambda: [0][value])
    attempt(lambda: "a" + value)
    attempt(lambda: range(value))
    attempt(lambda: value())
    attempt(lambda: value.nothing)
    attempt(lambda: "".join([value]))
    attempt(lambda: ord(value))
    attempt(lambda: abs(value))
# expect: can only concatenate deque (not "int") to deque
# expect: list indices must be integers or slices, not collections.deque
# expect: can only concatenate str (not "collections.deque") to str
# expect: 'collections.deque' object cannot be interpreted as an integer
# expect: 'collections.deque' object is not callable
# expect: 'collections.deque' object has no attribute 'nothing'
# expect: sequence item 0: expected str instance, collections.deque found
# expect: ord() expected string of length 1, but collections.deque found
# expect: bad operand type for abs(): 'collections.deque'
# expect: unsupported operand type(s) for +: 'collections.OrderedDict' and 'int'
# expect: list indices must be integers or slices, not collections.OrderedDict
# expect: can only concatenate str (not "collections.OrderedDict") to str
# expect: 'collections.OrderedDict' object cannot be interpreted as an integer
# expect: 'collections.OrderedDict' object is not callable
# expect: 'collections.OrderedDict' object has no attribute 'nothing'
# expect: sequence item 0: expected str instance, collections.OrderedDict found
# expect: ord() expected string of length 1, but collections.OrderedDict found
# expect: bad operand type for abs(): 'collections.OrderedDict'
# expect: can only append array (not "int") to array
# expect: list indices must be integers or slices, not array.array
# expect: can only concatenate str (not "array.array") to str
# expect: 'array.array' object cannot be interpreted as an integer
# expect: 'array.array' object is not callable
# expect: 'array.array' object has no attribute 'nothing'
# expect: sequence item 0: expected str instance, array.array found
# expect: ord() expected string of length 1, but array.array found
# expect: bad operand type for abs(): 'array.array'
# expect: unsupported operand type(s) for +: 'itertools.count' and 'int'
# expect: list indices must be integers or slices, not itertools.count
# expect: can only concatenate str (not "itertools.count") to str
# expect: 'itertools.count' object cannot be interpreted as an integer
# expect: 'itertools.count' object is not callable
# expect: 'itertools.count' object has no attribute 'nothing'
# expect: sequence item 0: expected str instance, itertools.count found
# expect: ord() expected string of length 1, but itertools.count found
# expect: bad operand type for abs(): 'itertools.count'
# expect: unsupported operand type(s) for +: 'functools.partial' and 'int'
# expect: list indices must be integers or slices, not functools.partial
# expect: can only concatenate str (not "functools.partial") to str
# expect: 'functools.partial' object cannot be interpreted as an integer
# expect: len() takes exactly one argument (0 given)
# expect: 'functools.partial' object has no attribute 'nothing'
# expect: sequence item 0: expected str instance, functools.partial found
# expect: ord() expected string of length 1, but functools.partial found
# expect: bad operand type for abs(): 'functools.partial'
# expect: unsupported operand type(s) for +: 're.Pattern' and 'int'
# expect: list indices must be integers or slices, not re.Pattern
# expect: can only concatenate str (not "re.Pattern") to str
# expect: 're.Pattern' object cannot be interpreted as an integer
# expect: 're.Pattern' object is not callable
# expect: 're.Pattern' object has no attribute 'nothing'
# expect: sequence item 0: expected str instance, re.Pattern found
# expect: ord() expected string of length 1, but re.Pattern found
# expect: bad operand type for abs(): 're.Pattern'
# expect: unsupported operand type(s) for +: 'datetime.date' and 'int'
# expect: list indices must be integers or slices, not datetime.date
# expect: can only concatenate str (not "datetime.date") to str
# expect: 'datetime.date' object cannot be interpreted as an integer
# expect: 'datetime.date' object is not callable
# expect: 'datetime.date' object has no attribute 'nothing'
# expect: sequence item 0: expected str instance, datetime.date found
# expect: ord() expected string of length 1, but datetime.date found
# expect: bad operand type for abs(): 'datetime.date'
# expect: unsupported operand type(s) for +: 'Counter' and 'int'
# expect: list indices must be integers or slices, not Counter
# expect: can only concatenate str (not "Counter") to str
# expect: 'Counter' object cannot be interpreted as an integer
# expect: 'Counter' object is not callable
# expect: 'Counter' object has no attribute 'nothing'
# expect: sequence item 0: expected str instance, Counter found
# expect: ord() expected string of length 1, but Counter found
# expect: bad operand type for abs(): 'Counter'
print(type(len).__module__, type([].append).__module__, type(collections.deque.append).__module__)
# expect: builtins builtins builtins
