print("ab" * 3, "ab" * 0, "ab" * -1, 2 * "x", "b" in "abc", "" in "abc", "ac" in "abc")
# expect: ababab   xx True True False
try:
    1 in "abc"
except TypeError as error:
    print(error)  # expect: 'in <string>' requires string as left operand, not int
