try:
    1 << -1
except ValueError as error:
    print(error)  # expect: negative shift count
