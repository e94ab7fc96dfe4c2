name = "a'b"
print(f"{name!r:>8}|{chr(233)!a}|{5!s:>3}|{None!r}")  # expect:    "a'b"|'\xe9'|  5|None
