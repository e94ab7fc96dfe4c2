import inspect

def f(a, /, b, *, c=3): pass
s = inspect.signature(f)
for args, kw in (((), {}), ((1, 2, 3), {}), ((1,), {"z": 1}), ((1, 2), {"c": 4})):
    try:
        print(s.bind(*args, **kw))
    except TypeError as error:
        print(error)
# expect: missing a required argument: 'a'
# expect: too many positional arguments
# expect: missing a required argument: 'b'
# expect: <BoundArguments (a=1, b=2, c=4)>
print([str(p.kind) for p in s.parameters.values()])
# expect: ['POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'KEYWORD_ONLY']
