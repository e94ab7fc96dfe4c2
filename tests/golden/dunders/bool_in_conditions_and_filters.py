class Maybe:
    def __init__(self, ok): self.ok = ok
    def __bool__(self):
        print("asked")
        return self.ok

print(len([m for m in (Maybe(True), Maybe(False)) if m]), bool(Maybe(1 > 2) or 0), not Maybe(True))
# expect: asked
# expect: asked
# expect: asked
# expect: asked
# expect: 1 False False
