@len
@list
@lambda function: function.__name__
def name():
    pass

print(name)  # expect: 4
