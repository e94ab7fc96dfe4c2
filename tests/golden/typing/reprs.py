from typing import List, Dict, Optional, Union, Callable, Any, Tuple, TypeVar, Iterable, ClassVar, Literal

T = TypeVar("T")
print(List[int], Dict[str, int], Optional[int], Union[int, str], Callable[[int], str], Any, Tuple[int, ...], T, Iterable[T], Literal["a", 1], Union[int, None, int])
# expect: typing.List[int] typing.Dict[str, int] typing.Optional[int] typing.Union[int, str] typing.Callable[[int], str] typing.Any typing.Tuple[int, ...] ~T typing.Iterable[~T] typing.Literal['a', 1] typing.Optional[int]
