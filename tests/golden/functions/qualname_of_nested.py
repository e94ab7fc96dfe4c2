def outer():
    def inner():
        pass
    class Local:
        def method(self):
            pass
    return inner, Local

inner, Local = outer()
print(inner.__qualname__, Local.__qualname__, Local.method.__qualname__, (lambda: 0).__qualname__)
# expect: outer.<locals>.inner outer.<locals>.Local outer.<locals>.Local.method <lambda>
