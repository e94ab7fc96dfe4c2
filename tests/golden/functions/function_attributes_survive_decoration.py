def tag(f):
    f.tags = getattr(f, "tags", []) + ["t"]
    return f

@tag
@tag
def f(): pass
print(f.tags, f.__dict__)  # expect: ['t', 't'] {'tags': ['t', 't']}
