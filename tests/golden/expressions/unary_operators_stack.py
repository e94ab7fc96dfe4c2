print(--5, -+-5, ~~7, not not 3)  # expect: 5 5 7 True
print(+True, -False)  # expect: 1 0
