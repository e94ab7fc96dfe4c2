import functools

def repeat(f=None, *, times=2):
    if f is None:
        return functools.partial(repeat, times=times)
    @functools.wraps(f)
    def wrapper(*a):
        return [f(*a) for _ in range(times)]
    return wrapper

@repeat
def one(): return 1
@repeat(times=3)
def two(): return 2
print(one(), two(), two.__name__)  # expect: [1, 1] [2, 2, 2] two
