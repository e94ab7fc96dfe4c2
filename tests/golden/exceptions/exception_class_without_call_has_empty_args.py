try:
    raise TimeoutError
except TimeoutError as error:
    print(error.args, str(error) == "", repr(error))  # expect: () True TimeoutError()
