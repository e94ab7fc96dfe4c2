print("a" 'b' """c""")  # expect: abc
print("x" "y" * 2)  # expect: xyxy
print(r"\n" "z", "q" f"{1 + 1}" "r", b"a" b"b")  # expect: \nz q2r b'ab'
