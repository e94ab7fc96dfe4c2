print(f"{'abc':08}|{'abc':<08}|{'abcdef':.3}|{'a':^7.1}|{'':*^5}|")  # expect: abc00000|abc00000|abc|   a   |*****|
