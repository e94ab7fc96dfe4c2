# difference: dataclasses put their methods together from text in CPython, where names are in normal form; here they are made without.
import dataclasses
try:
    print(ascii(dataclasses.make_dataclass("P", ["e\u0301"]).__annotations__))
except TypeError as error:
    print(ascii(str(error)))
# cpython: "__create_fn__() got an unexpected keyword argument '_type_e\u0301'"
# here: {'e\u0301': 'typing.Any'}
