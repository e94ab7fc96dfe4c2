from typing import cast, get_type_hints, TYPE_CHECKING, get_origin, get_args, List, Optional

def f(a: "int", b: List[str]) -> None: pass
print(cast(int, "x"), get_type_hints(f), TYPE_CHECKING, get_origin(List[int]), get_args(Optional[int]))
# expect: x {'a': <class 'int'>, 'b': typing.List[str], 'return': <class 'NoneType'>} False <class 'list'> (<class 'int'>, <class 'NoneType'>)
