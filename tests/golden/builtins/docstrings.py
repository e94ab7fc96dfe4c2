def own(): "The doc of own."
class Own: "The doc of Own."
class Bare(Exception): pass
print(*[type(thing.__doc__).__name__ for thing in [int, str, bytes, slice, super, len, print, list.append, ValueError, own, Own, Bare, Bare(), 5, "", 1j, lambda: 0]])
# expect: str str str str str str str str str str str NoneType NoneType str str str NoneType
print(own.__doc__, Own().__doc__)  # expect: The doc of own. The doc of Own.
