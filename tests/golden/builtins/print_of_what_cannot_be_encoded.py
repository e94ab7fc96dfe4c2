# What print() cannot encode keeps what came before it from nothing.
for write in (
    lambda: print("a", "b", sep="\ud800"), lambda: print("c", "\ud800", "d"), lambda: print("e", end="\ud800"), lambda: print("\ud800"),
):
    try:
        write()
    except UnicodeEncodeError as error:
        print("|", error)
# expect: a| 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: c | 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: e| 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: | 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
