class Source:
    def __enter__(self): print("open"); return self
    def __exit__(self, *a): print("close")
    def __iter__(self): yield from (1, 2)

with Source() as s:
    print(list(s))
# expect: open
# expect: [1, 2]
# expect: close
