print([bool(x) for x in (0, 0.0, 0j, "", [], (), {}, set(), None, range(0), b"", 1, -1, "0", [0], object)])
# expect: [False, False, False, False, False, False, False, False, False, False, False, True, True, True, True, True]
