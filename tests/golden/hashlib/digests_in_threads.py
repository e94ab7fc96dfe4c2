import hashlib
import threading
import zlib

data = bytes(range(256)) * 400
results = {}


def digest(name):
    results[name] = hashlib.new(name, data).hexdigest()[:16]


def pack():
    results["zlib"] = zlib.decompress(zlib.compress(data)) == data


threads = [threading.Thread(target=digest, args=(name,)) for name in ("md5", "sha1", "sha256")] + [threading.Thread(target=pack)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()), zlib.crc32(data), zlib.adler32(data))
# expect: [('md5', '44d088cef136d178'), ('sha1', '8b77024839e8dbd3'), ('sha256', '27783e87963a4efb'), ('zlib', True)] 2584611980 719537066
