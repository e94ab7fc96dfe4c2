class C:
    def __getattr__(self, name):
        return self.missing_too

try:
    C().x
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
