from enum import Enum

class C(Enum):
    A = 1

def attempt(f):
    try:
        f()
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)

attempt(lambda: C(5))  # expect: ValueError 5 is not a valid C
attempt(lambda: C["Z"])  # expect: KeyError 'Z'
attempt(lambda: C.Z)  # expect: AttributeError Z
attempt(lambda: setattr(C, "A", 2))  # expect: AttributeError cannot reassign member 'A'
attempt(lambda: C.A < C.A)  # expect: TypeError '<' not supported between instances of 'C' and 'C'
