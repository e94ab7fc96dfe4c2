wide = "\u4e2d"
print("[" + wide.ljust(3) + "]" == "[\u4e2d  ]", len("\u4e2d\u6587"), f"{wide:>3}" == "  \u4e2d", len(f"{wide:^5}"))
# expect: True 2 True 5
