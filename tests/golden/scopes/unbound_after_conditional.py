def f(flag):
    if flag:
        value = 1
    return value

print(f(True))  # expect: 1
try:
    f(False)
except UnboundLocalError as error:
    print(error)  # expect: cannot access local variable 'value' where it is not associated with a value
