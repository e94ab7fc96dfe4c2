try:
    {}["a b"]
except KeyError as error:
    print(error, str(error), error.args)  # expect: 'a b' 'a b' ('a b',)
print(str(KeyError("x")), str(KeyError("x", "y")), str(KeyError()))  # expect: 'x' ('x', 'y') 
