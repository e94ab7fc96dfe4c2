import time

t = time.gmtime(86400 * 365)
print(t.tm_year, t.tm_yday, t[:6], time.strftime("%Y-%m-%d %H:%M:%S", t), time.asctime(t), len(t), t.tm_wday)
# expect: 1971 1 (1971, 1, 1, 0, 0, 0) 1971-01-01 00:00:00 Fri Jan  1 00:00:00 1971 9 4
print(t)
# expect: time.struct_time(tm_year=1971, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=1, tm_isdst=0)
