width = 6
print(f"{'x'.rjust(width)}|{'%d' % width}|{'{}'.format(width)}")  # expect:      x|6|6
