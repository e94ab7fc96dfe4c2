def bad():
    raise StopIteration

try:
    for x in [1]:
        bad()
except StopIteration:
    print("escaped the loop")  # expect: escaped the loop
