import hashlib

h = hashlib.md5(b"a")
c = h.copy()
c.update(b"b")
print(h.hexdigest() == hashlib.md5(b"a").hexdigest(), c.hexdigest() == hashlib.md5(b"ab").hexdigest())
# expect: True True
for f in (lambda: hashlib.md5("text"), lambda: hashlib.new("none")):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)
# expect: Strings must be encoded before hashing
# expect: unsupported hash type none
