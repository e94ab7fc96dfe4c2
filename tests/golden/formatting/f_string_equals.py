x = 3.5
name = "text"
print(f"{x=} {x = } {name=} {name=!s} {x=:.2f} {1 + 1=}")
# expect: x=3.5 x = 3.5 name='text' name=text x=3.50 1 + 1=2
