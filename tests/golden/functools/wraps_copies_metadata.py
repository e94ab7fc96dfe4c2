import functools

def decorate(f):
    @functools.wraps(f)
    def wrapper(*args):
        return f(*args)
    return wrapper

@decorate
def named(x):
    "Doc of named."
    return x

print(named.__name__, named.__doc__, named.__wrapped__(5), named.__qualname__)  # expect: named Doc of named. 5 named
