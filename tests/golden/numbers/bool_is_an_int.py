print(True + True, True * 3, False - 1, True == 1)  # expect: 2 3 -1 True
print(isinstance(True, int), issubclass(bool, int), int(True), str(True), [10, 20][True])
# expect: True True 1 True 20
print(True & True, type(True & 1).__name__, type(True ^ False).__name__)  # expect: True int bool
