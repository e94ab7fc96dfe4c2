from collections.abc import Iterable, Hashable, Sized, Callable, Mapping, Sequence, Iterator

print(isinstance([], Iterable), isinstance({}, Mapping), isinstance((), Sequence), isinstance({}, Hashable), isinstance(5, Sized), isinstance(len, Callable), isinstance(iter([]), Iterator), issubclass(list, Sequence))
# expect: True True True False False True True True
