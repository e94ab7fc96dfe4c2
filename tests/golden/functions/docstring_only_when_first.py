def documented():
    "text"

def not_documented():
    x = 1
    "text"

print(documented.__doc__, not_documented.__doc__)  # expect: text None
