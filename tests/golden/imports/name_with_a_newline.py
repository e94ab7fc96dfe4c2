try:
    __import__("a\nb")
except ModuleNotFoundError as error:
    print(error)  # expect: No module named 'a\nb'
