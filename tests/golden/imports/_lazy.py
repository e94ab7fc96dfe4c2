def __getattr__(name):
    if name == "computed":
        return 42
    raise AttributeError(f"module has no {name}")


def __dir__():
    return ["computed"]
