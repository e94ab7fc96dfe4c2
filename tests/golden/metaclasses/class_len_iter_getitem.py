class Meta(type):
    def __len__(cls): return 2
    def __iter__(cls): return iter("ab")
    def __getitem__(cls, key): return f"{cls.__name__}[{key}]"
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return f"<{cls.__name__} class>"

class C(metaclass=Meta): pass
print(len(C), list(C), C["k"], 1 in C, C)  # expect: 2 ['a', 'b'] C[k] True <C class>
