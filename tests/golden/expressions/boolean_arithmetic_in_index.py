print(["no", "yes"][3 > 2], sum(x > 1 for x in (1, 2, 3)), "ab"[True])  # expect: yes 2 b
