import codecs

print(codecs.encode("abc", "rot13"), codecs.decode(b"6869", "hex"), codecs.lookup("utf8").name, codecs.BOM_UTF8)
# expect: nop b'hi' utf-8 b'\xef\xbb\xbf'
