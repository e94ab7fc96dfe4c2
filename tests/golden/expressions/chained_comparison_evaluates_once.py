def middle():
    print("middle")
    return 5

print(1 < middle() < 10)
# expect: middle
# expect: True
print(1 > middle() > 10)
# expect: middle
# expect: False
print(1 < 3 > 2 != 4)  # expect: True
print((1 < 3) == True, 1 < 3 == True)  # expect: True False
