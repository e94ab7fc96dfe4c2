w, p, c = 10, 3, "^"
print(f"{3.14159:{c}{w}.{p}}|{'x':{'<' if w > 5 else '>'}{w}}|")  # expect:    3.14   |x         |
