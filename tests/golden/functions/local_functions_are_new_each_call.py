def make():
    def f():
        pass
    return f

print(make() is make(), make().__name__ == make().__name__)  # expect: False True
