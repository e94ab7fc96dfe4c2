class Name(str):
    def shout(self):
        return self.upper() + "!"

n = Name("abc")
print(n.shout(), n + "x", type(n.upper()).__name__, n == "abc", {n: 1}["abc"])  # expect: ABC! abcx str True 1
