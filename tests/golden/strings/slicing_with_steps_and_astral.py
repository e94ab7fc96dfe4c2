s = "x\U0001f600y\U0001f601z"
print(len(s[::2]), ascii(s[1::2]), s[-1], ascii(s[3]), s.find("z"), s.split("y")[1].endswith("z"))
# expect: 3 '\U0001f600\U0001f601' z '\U0001f601' 4 True
