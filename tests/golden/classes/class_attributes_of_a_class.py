class Base: pass
class C(Base):
    "Doc."
    y: int = 1
    z: str

print(C.__name__, C.__bases__, C.__module__, C.__doc__, C.__annotations__, C.__qualname__)
# expect: C (<class '__main__.Base'>,) __main__ Doc. {'y': <class 'int'>, 'z': <class 'str'>} C
C.__name__ = "Renamed"
print(C, C().__class__.__name__)  # expect: <class '__main__.C'> Renamed
