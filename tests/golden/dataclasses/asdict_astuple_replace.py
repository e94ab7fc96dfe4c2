from dataclasses import dataclass, asdict, astuple, replace

@dataclass
class In:
    v: list

@dataclass
class Out:
    name: str
    inner: In

o = Out("n", In([1]))
print(asdict(o), astuple(o), replace(o, name="m"))
# expect: {'name': 'n', 'inner': {'v': [1]}} ('n', ([1],)) Out(name='m', inner=In(v=[1]))
asdict(o)["inner"]["v"].append(2)
print(o.inner.v)  # expect: [1]
