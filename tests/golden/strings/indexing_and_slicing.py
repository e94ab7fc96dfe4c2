s = "abcdef"
print(s[0], s[-1], s[1:3], s[:-2], s[::2], s[::-1], s[4:1:-1], s[10:], s[-100:2])
# expect: a f bc abcd ace fedcba edc  ab
try:
    s[6]
except IndexError as error:
    print(error)  # expect: string index out of range
try:
    s["a"]
except TypeError as error:
    print(error)  # expect: string indices must be integers, not 'str'
