print((1, 2) < (1, 2, 0), (1, "b") > (1, "a"), (1, 2) == (1.0, 2.0), hash((1, 2)) == hash((1, 2)), {(1, 2): "v"}[1, 2])
# expect: True True True True v
