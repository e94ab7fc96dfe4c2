from dataclasses import make_dataclass, is_dataclass, fields

C = make_dataclass("C", ["a", ("b", int, 5)])
print(C(1), is_dataclass(C), is_dataclass(C(1)), is_dataclass(5), [f.type for f in fields(C)])
# expect: C(a=1, b=5) True True False ['typing.Any', <class 'int'>]
