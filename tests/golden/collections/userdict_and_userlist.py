from collections import UserDict, UserList

class Upper(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.upper(), value)

print(Upper(a=1), Upper(a=1).data, UserList([3, 1]) + [2])  # expect: {'A': 1} {'A': 1} [3, 1, 2]
