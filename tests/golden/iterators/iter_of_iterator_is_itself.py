it = iter([1])
print(iter(it) is it, iter([1]) is iter([1]), type(iter("")).__name__, type(iter({})).__name__, type(iter(())).__name__, type(iter(set())).__name__, type(iter(range(0))).__name__)
# expect: True False str_ascii_iterator dict_keyiterator tuple_iterator set_iterator range_iterator
