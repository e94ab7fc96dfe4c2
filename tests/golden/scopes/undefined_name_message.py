try:
    print(undefined_thing)
except NameError as error:
    print(error, error.name)  # expect: name 'undefined_thing' is not defined undefined_thing
