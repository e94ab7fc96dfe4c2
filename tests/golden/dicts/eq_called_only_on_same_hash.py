class K:
    def __hash__(self): return 5
    def __eq__(self, other):
        print("eq")
        return True

d = {K(): 1}
print(5 in d, 6 in d)
# expect: eq
# expect: True False
