from typing import List
try:
    type("A", (List[int],), {})
except TypeError as error:
    print(error)  # expect: type() doesn't support MRO entry resolution; use types.new_class()
