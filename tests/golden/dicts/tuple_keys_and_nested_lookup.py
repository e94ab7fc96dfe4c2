d = {(0, 0): "origin", (1, 2): {"deep": [1, {"x": 9}]}}
print(d[0, 0], d[1, 2]["deep"][1]["x"], (0, 0) in d)  # expect: origin 9 True
