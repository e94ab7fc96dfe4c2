import random

for seed in (0, "text", b"bytes", 2.5, 10 ** 30, -5):
    random.seed(seed)
    print(random.random())
# expect: 0.8444218515250481
# expect: 0.8711565613554825
# expect: 0.37075677971469856
# expect: 0.41877545666909954
# expect: 0.9341508484568806
# expect: 0.6229016948897019
