from typing import TypedDict, NewType

class Movie(TypedDict, total=False):
    title: str
    year: int

UserId = NewType("UserId", int)
m = Movie(title="x")
print(m, type(m), UserId(5) + 1, UserId, Movie.__annotations__)
# expect: {'title': 'x'} <class 'dict'> 6 __main__.UserId {'title': <class 'str'>, 'year': <class 'int'>}
