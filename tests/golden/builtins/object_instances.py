a, b = object(), object()
print(a == b, a != b, a == a, type(a), isinstance(5, object), bool(a))
# expect: False True True <class 'object'> True True
