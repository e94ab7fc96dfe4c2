import time

print(time.timezone, time.tzname[0], time.daylight, time.get_clock_info("monotonic").monotonic, time.gmtime(0).tm_zone)
# expect: 0 UTC 0 True GMT
