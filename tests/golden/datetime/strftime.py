from datetime import datetime

d = datetime(2024, 5, 6, 17, 8, 9, 1234)
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %p %I %j %y %% %w %U %d/%m"), f"{d:%H:%M} {d:%d %B}", d.strftime(""), d.strftime("%c|%x|%X"))
# expect: 2024-05-06 17:08:09.001234 Mon Monday May May PM 05 127 24 % 1 18 06/05 17:08 06 May  Mon May  6 17:08:09 2024|05/06/24|17:08:09
