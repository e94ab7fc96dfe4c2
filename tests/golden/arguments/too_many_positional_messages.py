def none(): pass
def one(a): pass
def optional(a, b=1): pass
def keyword(a, *, k=1): pass
def required(a, *, k): pass

def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)

attempt(none, 1)  # expect: none() takes 0 positional arguments but 1 was given
attempt(one, 1, 2)  # expect: one() takes 1 positional argument but 2 were given
attempt(optional, 1, 2, 3)  # expect: optional() takes from 1 to 2 positional arguments but 3 were given
attempt(keyword, 1, 2)  # expect: keyword() takes 1 positional argument but 2 were given
attempt(keyword, 1, 2, k=3)
# expect: keyword() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(required, 1, 2, 3, k=3)
# expect: required() takes 1 positional argument but 3 positional arguments (and 1 keyword-only argument) were given
