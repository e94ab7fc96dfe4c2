def attempt(f):
    try:
        f()
    except TypeError as error:
        print(error)

attempt(lambda: len())  # expect: len() takes exactly one argument (0 given)
attempt(lambda: len([], []))  # expect: len() takes exactly one argument (2 given)
attempt(lambda: len(obj=[]))  # expect: len() takes no keyword arguments
attempt(lambda: print(1, nothing=2))  # expect: 'nothing' is an invalid keyword argument for print()
attempt(lambda: sorted())  # expect: sorted expected 1 argument, got 0
attempt(lambda: [].append())  # expect: list.append() takes exactly one argument (0 given)
attempt(lambda: [].append(1, 2))  # expect: list.append() takes exactly one argument (2 given)
attempt(lambda: "".join())  # expect: str.join() takes exactly one argument (0 given)
attempt(lambda: {}.get())  # expect: get expected at least 1 argument, got 0
attempt(lambda: isinstance(1))  # expect: isinstance expected 2 arguments, got 1
attempt(lambda: sorted([1], 2))  # expect: sorted expected 1 argument, got 2
attempt(lambda: ord())  # expect: ord() takes exactly one argument (0 given)
