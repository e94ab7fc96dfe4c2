import inspect

def f(a, b=2, *args, c, d=4, **kw) -> int: pass
s = inspect.signature(f)
print(s, list(s.parameters), s.parameters["b"].default, s.parameters["args"].kind, s.return_annotation, s.bind(1, c=3).arguments)
# expect: (a, b=2, *args, c, d=4, **kw) -> int ['a', 'b', 'args', 'c', 'd', 'kw'] 2 VAR_POSITIONAL <class 'int'> {'a': 1, 'c': 3}
print(inspect.signature(lambda x, /, y: 0), inspect.signature(type("C", (), {"__init__": lambda self, q=1: None})))
# expect: (x, /, y) (q=1)
