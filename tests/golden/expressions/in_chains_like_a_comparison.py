print(1 in [1] == True)  # expect: False
print((1 in [1]) == True)  # expect: True
