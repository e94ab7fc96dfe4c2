while True:
    try:
        raise ValueError
    finally:
        break
print("went on")  # expect: went on
