error = ImportError("msg", name="mod", path="p")
print(error.name, error.path, error.msg, error)  # expect: mod p msg msg
try:
    import no_such_module_here
except ModuleNotFoundError as problem:
    print(problem, problem.name)  # expect: No module named 'no_such_module_here' no_such_module_here
