d = {"a": 1}
x = 5
print(f"{d['a']:>3}", f"{{{x}}}", f"{x:{{}}>5}" if False else "", f"{'{'}{x}{'}'}", f"{(lambda: x)()}", f"{x!s:}")
# expect:   1 {5}  {5} 5 5
