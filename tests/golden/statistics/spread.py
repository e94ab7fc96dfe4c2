import statistics as s

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.pstdev(data), s.pvariance(data), s.variance(data), round(s.stdev(data), 6), s.quantiles(data, n=4))
# expect: 2.0 4 4.571428571428571 2.13809 [4.0, 4.5, 6.5]
