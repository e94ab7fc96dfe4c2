from datetime import datetime, date, time

for text in ("2024-05-06", "20240506", "2024-05-06 07:08", "2024-05-06T07:08:09.5", "2024-05-06T07:08:09Z", "2024-W19-1"):
    print(datetime.fromisoformat(text))
# expect: 2024-05-06 00:00:00
# expect: 2024-05-06 00:00:00
# expect: 2024-05-06 07:08:00
# expect: 2024-05-06 07:08:09.500000
# expect: 2024-05-06 07:08:09+00:00
# expect: 2024-05-06 00:00:00
