name = input("Name? ")
print("got", repr(name))  # expect: Name? got 'first line'
print(repr(input()))  # expect: '  second'
try:
    input("more? ")
except EOFError as error:
    print(error)  # expect: more? EOF when reading a line
# stdin: first line
# stdin:   second
