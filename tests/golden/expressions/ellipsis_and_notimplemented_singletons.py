print(..., Ellipsis is ..., NotImplemented)  # expect: Ellipsis True NotImplemented
print(bool(...), type(...).__name__)  # expect: True ellipsis
