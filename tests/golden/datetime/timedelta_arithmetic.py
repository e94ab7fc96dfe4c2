from datetime import timedelta

t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5)
print(t, repr(t), t.total_seconds(), t.days, t.seconds, t.microseconds, -t, t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), abs(-t) == t, timedelta(), timedelta(weeks=1), timedelta(seconds=-1), timedelta(microseconds=1), timedelta(hours=25) > timedelta(days=1), bool(timedelta()))
# expect: 1 day, 2:03:04.005000 datetime.timedelta(days=1, seconds=7384, microseconds=5000) 93784.005 1 7384 5000 -2 days, 21:56:55.995000 2 days, 4:06:08.010000 13:01:32.002500 26 0:03:04.005000 True 0:00:00 7 days, 0:00:00 -1 day, 23:59:59 0:00:00.000001 True False
