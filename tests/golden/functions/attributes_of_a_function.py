def area(width, height=2, *, unit="m"):
    """Width times height."""
    return width * height

print(area.__name__, area.__qualname__, area.__doc__, area.__module__)
# expect: area area Width times height. __main__
print(area.__defaults__, area.__kwdefaults__, area.__dict__)  # expect: (2,) {'unit': 'm'} {}
area.calls = 3
print(area.calls, area.__dict__)  # expect: 3 {'calls': 3}
print(area.__code__.co_name, area.__code__.co_argcount, area.__code__.co_varnames)
# expect: area 2 ('width', 'height', 'unit')
