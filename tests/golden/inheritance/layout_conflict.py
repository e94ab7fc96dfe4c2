try:
    class C(int, str): pass
except TypeError as error:
    print(error)  # expect: multiple bases have instance lay-out conflict
