for function in aiter, anext:
    try:
        function(3)
    except TypeError as error:
        print(error)
# expect: 'int' object is not an async iterable
# expect: 'int' object is not an async iterator
