import re

spec = [("NUMBER", r"\d+(\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[-+*/()=]"), ("SKIP", r"\s+")]
pattern = re.compile("|".join(f"(?P<{n}>{p})" for n, p in spec))
print([(m.lastgroup, m.group()) for m in pattern.finditer("x = 3.5*(y1 - 2)") if m.lastgroup != "SKIP"])
# expect: [('NAME', 'x'), ('OP', '='), ('NUMBER', '3.5'), ('OP', '*'), ('OP', '('), ('NAME', 'y1'), ('OP', '-'), ('NUMBER', '2'), ('OP', ')')]
