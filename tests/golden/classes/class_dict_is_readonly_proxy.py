class C:
    x = 1

print(type(C.__dict__).__name__, C.__dict__["x"])  # expect: mappingproxy 1
try:
    C.__dict__["x"] = 2
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment
