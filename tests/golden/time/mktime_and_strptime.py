import time

t = time.strptime("2024-01-02 03:04:05", "%Y-%m-%d %H:%M:%S")
print(time.mktime(t), t.tm_wday, t.tm_yday, time.strftime("%a %d", t), time.ctime(0))
# expect: 1704164645.0 1 2 Tue 02 Thu Jan  1 00:00:00 1970
