import csv
import io

out = io.StringIO()
w = csv.writer(out)
w.writerow(["a", 'say "x"', "1,5"])
w.writerow([1, None, 2.5])
print(repr(out.getvalue()))  # expect: 'a,"say ""x""","1,5"\r\n1,,2.5\r\n'
print(list(csv.reader(['x,"y, z",w', "1,2,3"])), list(csv.DictReader(["h,i", "1,2"])))
# expect: [['x', 'y, z', 'w'], ['1', '2', '3']] [{'h': '1', 'i': '2'}]
