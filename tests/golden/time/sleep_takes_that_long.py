import time

start = time.monotonic()
print(time.sleep(0.05))  # expect: None
print(0.05 <= time.monotonic() - start < 0.5)  # expect: True
# time: 0.05s
