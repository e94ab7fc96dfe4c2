import inspect

class C:
    """First.

        Indented.
    """
    x = 1
    def f(self): pass

print(inspect.getdoc(C).splitlines(), [n for n, _ in inspect.getmembers(C, inspect.isfunction)], [k.__name__ for k in inspect.getmro(bool)])
# expect: ['First.', '', 'Indented.'] ['f'] ['bool', 'int', 'object']
def gen(): yield
g = gen()
print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
# expect: GEN_CREATED
# expect: GEN_SUSPENDED
# expect: GEN_CLOSED
