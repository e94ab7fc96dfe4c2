from typing import ParamSpec, TypeVar, Callable, Concatenate

P = ParamSpec("P")
R = TypeVar("R", bound=int)
print(P, R, R.__bound__, Callable[P, R], Callable[Concatenate[int, P], R])
# expect: ~P ~R <class 'int'> typing.Callable[~P, ~R] typing.Callable[typing.Concatenate[int, ~P], ~R]

def log(f: Callable[P, R]) -> Callable[P, R]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        return f(*args, **kwargs)
    return inner

print(log(len)("abc"))  # expect: 3
