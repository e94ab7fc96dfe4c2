import inspect

def f(x):
    return x + 1

print(inspect.getsource(f).splitlines(), inspect.getsourcelines(f)[1], inspect.getmodule(f).__name__)
# expect: ['def f(x):', '    return x + 1'] 3 __main__
