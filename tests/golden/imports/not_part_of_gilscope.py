# not cpython: these modules are there, or would be if they were installed
for name in ("ctypes", "ssl", "numpy", "my_own_module"):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error, error.name)
# expect: No module named 'ctypes': it is not part of gilscope ctypes
# expect: No module named 'ssl': it is not part of gilscope ssl
# expect: No module named 'numpy': it is not part of gilscope numpy
# expect: No module named 'my_own_module' my_own_module
