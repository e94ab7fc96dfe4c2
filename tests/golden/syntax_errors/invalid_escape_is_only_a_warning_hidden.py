print(len("\d"))
# expect: 2
# stderr:
