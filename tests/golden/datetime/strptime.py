from datetime import datetime

print(datetime.strptime("2024-05-06 17:08", "%Y-%m-%d %H:%M"), datetime.strptime("6 May 24", "%d %b %y"), datetime.strptime("05:06:07.5", "%H:%M:%S.%f"))
# expect: 2024-05-06 17:08:00 2024-05-06 00:00:00 1900-01-01 05:06:07.500000
for text, form in (("x", "%Y"), ("2024 extra", "%Y"), ("2024-13", "%Y-%m")):
    try:
        datetime.strptime(text, form)
    except ValueError as error:
        print(error)
# expect: time data 'x' does not match format '%Y'
# expect: unconverted data remains:  extra
# expect: unconverted data remains: 3
