class A: pass
print(A == A, A != int, {A: 1}[A], int == int, hash(A) == hash(A))  # expect: True True 1 True True
