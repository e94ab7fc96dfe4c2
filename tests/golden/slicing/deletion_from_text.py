text = "abc"
try:
    del text[1]
except TypeError as error:
    print(error)  # expect: 'str' object doesn't support item deletion
try:
    del text[1:]
except TypeError as error:
    print(error)  # expect: 'str' object does not support item deletion
