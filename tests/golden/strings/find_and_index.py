s = "abcabc"
print(s.find("c"), s.find("c", 3), s.find("z"), s.rfind("a"), s.find(""), s.find("", 10), s.rfind(""), s.count("a"), s.count(""), "aaa".count("aa"))
# expect: 2 5 -1 3 0 -1 6 2 7 1
print(s.index("b", 2), s.rindex("b"))  # expect: 4 4
try:
    s.index("z")
except ValueError as error:
    print(error)  # expect: substring not found
