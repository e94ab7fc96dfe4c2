# difference: dataclasses put their methods together from text in CPython, where names are in normal form; here they are made without.
import dataclasses
try:
    print(dataclasses.make_dataclass("P", ["e\u0301"]).__annotations__)
except TypeError as error:
    print(error)
# cpython: __create_fn__() got an unexpected keyword argument '_type_é'
# here: {'é': 'typing.Any'}
