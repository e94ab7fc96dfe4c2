def twice(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs) * 2
    return wrapper

@twice
def add(a, b=1):
    return a + b

print(add(3), add(3, b=4), add.__name__)  # expect: 8 14 wrapper
