print("hello".startswith("he"), "hello".startswith(("x", "he")), "hello".endswith("lo"), "hello".startswith("l", 2), "hello".endswith("l", 0, 4), "a".startswith(""))
# expect: True True True True True True
try:
    "a".startswith(["a"])
except TypeError as error:
    print(error)  # expect: startswith first arg must be str or a tuple of str, not list
