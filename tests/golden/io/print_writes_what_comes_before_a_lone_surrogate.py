try:
    print("before", "\ud800", "after")
except UnicodeEncodeError as error:
    print()
    print(error)
# expect: before 
# expect: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
