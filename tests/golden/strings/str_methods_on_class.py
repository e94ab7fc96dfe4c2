print(str.upper("abc"), list(map(str.strip, [" a", "b "])), str.join("-", "ab"))  # expect: ABC ['a', 'b'] a-b
try:
    str.upper(5)
except TypeError as error:
    print(error)  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
