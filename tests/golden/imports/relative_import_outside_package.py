try:
    from . import something
except ImportError as error:
    print(error)  # expect: attempted relative import with no known parent package
