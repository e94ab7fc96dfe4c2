def f(*, alpha, beta, gamma): pass

try:
    f(gamma=1)
except TypeError as error:
    print(error)  # expect: f() missing 2 required keyword-only arguments: 'alpha' and 'beta'
try:
    f(1, 2, alpha=1, beta=2, gamma=3)
except TypeError as error:
    print(error)
# expect: f() takes 0 positional arguments but 2 positional arguments (and 3 keyword-only arguments) were given
