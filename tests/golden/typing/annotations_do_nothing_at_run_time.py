from typing import List, Optional

def f(x: List[int], y: Optional[str] = None) -> "Nothing":
    z: int = "text"
    return z

print(f("wrong"), f.__annotations__["return"])  # expect: text Nothing
