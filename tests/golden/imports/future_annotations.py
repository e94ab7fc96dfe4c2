from __future__ import annotations

def f(a: undefined_name) -> also.undefined:
    x: nothing = 1

print(f.__annotations__)  # expect: {'a': 'undefined_name', 'return': 'also.undefined'}
