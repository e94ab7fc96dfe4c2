import re

m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "2024-05")
print(m.groupdict(), m["year"], m.groups(), m.groups("none"), m.group(4), m.lastgroup, m.re.groupindex["month"], m.expand(r"\2/\g<year>"))
# expect: {'year': '2024', 'month': '05'} 2024 ('2024', '05', None, None) ('2024', '05', 'none', 'none') None month 2 05/2024
for f in (lambda: m.group(9), lambda: m["no"]):
    try:
        f()
    except IndexError as error:
        print(error)
# expect: no such group
# expect: no such group
