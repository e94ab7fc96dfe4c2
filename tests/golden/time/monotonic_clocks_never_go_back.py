import time

for clock in (time.time, time.monotonic, time.perf_counter, time.process_time):
    a = clock()
    b = clock()
    print(clock.__name__, isinstance(a, float), b >= a)
# expect: time True True
# expect: monotonic True True
# expect: perf_counter True True
# expect: process_time True True
print(isinstance(time.time_ns(), int), isinstance(time.monotonic_ns(), int))  # expect: True True
