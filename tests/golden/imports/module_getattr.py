import _lazy

print(_lazy.computed, dir(_lazy))  # expect: 42 ['computed']
try:
    _lazy.other
except AttributeError as error:
    print(error)  # expect: module has no other
