import time

time.sleep(0)
for _ in range(3):
    time.sleep(0.02)
print("done")  # expect: done
# time: 0.06s
