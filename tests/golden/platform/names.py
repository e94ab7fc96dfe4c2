import platform

print(platform.python_implementation(), platform.python_version()[:4], isinstance(platform.system(), str))
# expect: CPython 3.11 True
