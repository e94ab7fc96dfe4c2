import typing as t

print(t.Callable[..., int], t.Type[int], t.Annotated[int, "x"], t.Awaitable[int], t.AsyncIterator[str], t.Sequence, t.NoReturn, t.Self, t.Deque[int], t.get_args(t.Callable[[int], str]), t.ForwardRef("X"))
# expect: typing.Callable[..., int] typing.Type[int] typing.Annotated[int, 'x'] typing.Awaitable[int] typing.AsyncIterator[str] typing.Sequence typing.NoReturn typing.Self typing.Deque[int] ([<class 'int'>], <class 'str'>) ForwardRef('X')
