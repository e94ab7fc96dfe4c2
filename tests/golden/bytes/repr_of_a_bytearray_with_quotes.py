print(bytearray(b"it's"), bytearray(b'"\''), bytearray(b"'"), bytearray(b'a"b'), bytes(b"it's"))
# expect: bytearray(b"it\'s") bytearray(b'"\'') bytearray(b"\'") bytearray(b'a"b') b"it's"
