import hashlib

print(hashlib.md5(b"abc").hexdigest(), hashlib.sha1(b"abc").hexdigest(), hashlib.sha256(b"").hexdigest())
# expect: 900150983cd24fb0d6963f7d28e17f72 a9993e364706816aba3e25717850c26c9cd0d89d e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
h = hashlib.new("sha256")
h.update(b"a"); h.update(b"bc")
print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), h.name, h.digest_size, h.digest()[:4], hashlib.sha512(b"x").hexdigest()[:16])
# expect: True sha256 32 b'\xbax\x16\xbf' a4abd4448c49562d
