print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5))  # expect: 0 2 2 0 -2
print(round(2.675, 2), round(1.005, 2), round(0.125, 2), round(1234.5678, -2))  # expect: 2.67 1.0 0.12 1200.0
print(round(15, -1), round(25, -1), round(1234, -2), round(-15, -1))  # expect: 20 20 1200 -20
print(round(2.0), type(round(2.0)).__name__, round(2.4, 0), type(round(7, 1)).__name__)  # expect: 2 int 2.0 int
