for x in []:
    pass
else:
    print("empty runs else")  # expect: empty runs else
for x in [1]:
    break
else:
    print("never")
for x in [1, 2]:
    continue
else:
    print("continue runs else")  # expect: continue runs else
