class Plugin:
    found = []
    def __init_subclass__(cls, /, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.found.append((cls.__name__, tag))

class A(Plugin): pass
class B(Plugin, tag="b"): pass
print(Plugin.found)  # expect: [('A', 'none'), ('B', 'b')]
