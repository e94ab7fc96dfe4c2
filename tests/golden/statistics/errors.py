import statistics as s

for f in (lambda: s.mean([]), lambda: s.stdev([1]), lambda: s.median([]), lambda: s.mode([])):
    try:
        f()
    except s.StatisticsError as error:
        print(error)
# expect: mean requires at least one data point
# expect: stdev requires at least two data points
# expect: no median for empty data
# expect: no mode for empty data
