# An empty dict does not ask for the hash of what is popped.
from collections import OrderedDict


def attempt(call):
    try:
        print(call())
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)


attempt(lambda: {}.pop([]))  # expect: KeyError []
attempt(lambda: {}.pop([], 1))  # expect: 1
attempt(lambda: {1: 2}.pop([], 1))  # expect: TypeError unhashable type: 'list'
attempt(lambda: OrderedDict().pop([], 1))  # expect: TypeError unhashable type: 'list'
