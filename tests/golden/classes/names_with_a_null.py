# No class is named with a null character in it.
# raises: ValueError: type name must not contain null characters
type("A\0B", (), {})
