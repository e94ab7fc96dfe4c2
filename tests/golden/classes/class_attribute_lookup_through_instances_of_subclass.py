class A:
    count = 0
    def bump(self):
        type(self).count += 1

class B(A): pass
B().bump(); B().bump(); A().bump()
print(A.count, B.count, "count" in B.__dict__)  # expect: 1 2 True
