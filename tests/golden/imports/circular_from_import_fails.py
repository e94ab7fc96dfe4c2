try:
    import _circular_from
except ImportError as error:
    print(str(error).split(" (/")[0].split(" (_")[0])
# expect: cannot import name 'value' from partially initialized module '_circular_from' (most likely due to a circular import)
