from datetime import time

t = time(13, 5, 7, 9)
print(t, repr(t), t.isoformat(), t.replace(minute=0), time(1) < time(2), time.fromisoformat("04:05"), f"{t:%I:%M %p}", time.max, bool(time(0)))
# expect: 13:05:07.000009 datetime.time(13, 5, 7, 9) 13:05:07.000009 13:00:07.000009 True 04:05:00 01:05 PM 23:59:59.999999 True
