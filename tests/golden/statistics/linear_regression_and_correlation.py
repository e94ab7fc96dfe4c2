import statistics as s

print(s.linear_regression([1, 2, 3], [2, 4, 6]), s.correlation([1, 2, 3], [3, 2, 1]), s.covariance([1, 2], [1, 2]), s.NormalDist(0, 1).cdf(0), s.NormalDist(5, 2))
# expect: LinearRegression(slope=2.0, intercept=0.0) -1.0 0.5 0.5 NormalDist(mu=5.0, sigma=2.0)
