for name in ("_absent", "_shapes.inner", "math.inner", "collections.absent"):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error, "|", error.name)
# expect: No module named '_absent' | _absent
# expect: loading shapes
# expect: No module named '_shapes.inner'; '_shapes' is not a package | _shapes.inner
# expect: No module named 'math.inner'; 'math' is not a package | math.inner
# expect: No module named 'collections.absent' | collections.absent
