def base(flag):
    return list if flag else dict

class C(base(True)): pass
print(C.__bases__, C([1]))  # expect: (<class 'list'>,) [1]
