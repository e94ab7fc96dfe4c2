try:
    from _shapes import nothing  # expect: loading shapes
except ImportError as error:
    print(error.name, error.msg.split(" (")[0])  # expect: _shapes cannot import name 'nothing' from '_shapes'
