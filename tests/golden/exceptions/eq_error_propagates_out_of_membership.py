class Bad:
    def __eq__(self, other):
        raise ValueError("compare")

try:
    1 in [Bad()]
except ValueError as error:
    print(error)  # expect: compare
