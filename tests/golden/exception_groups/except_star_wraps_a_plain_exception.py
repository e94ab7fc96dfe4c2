try:
    raise ValueError("alone")
except* ValueError as group:
    print(type(group).__name__, repr(group.message), group.exceptions)
# expect: ExceptionGroup '' (ValueError('alone'),)
