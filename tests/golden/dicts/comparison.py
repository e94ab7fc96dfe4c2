print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == [], {"a": [1]} != {"a": [2]})  # expect: True False True
try:
    {} < {}
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'dict' and 'dict'
