import cmath

inf, nan = float("inf"), float("nan")
VALUES = (0.0, -0.0, 1.5, -2.0, inf, -inf, nan)
for r in VALUES:
    for phi in VALUES:
        try:
            print(r, phi, cmath.rect(r, phi))
        except ValueError as error:
            print(r, phi, error)
# expect: 0.0 0.0 0j
# expect: 0.0 -0.0 -0j
# expect: 0.0 1.5 0j
# expect: 0.0 -2.0 (-0-0j)
# expect: 0.0 inf 0j
# expect: 0.0 -inf 0j
# expect: 0.0 nan 0j
# expect: -0.0 0.0 (-0-0j)
# expect: -0.0 -0.0 (-0+0j)
# expect: -0.0 1.5 (-0-0j)
# expect: -0.0 -2.0 0j
# expect: -0.0 inf 0j
# expect: -0.0 -inf 0j
# expect: -0.0 nan 0j
# expect: 1.5 0.0 (1.5+0j)
# expect: 1.5 -0.0 (1.5-0j)
# expect: 1.5 1.5 (0.10610580250155435+1.4962424799060816j)
# expect: 1.5 -2.0 (-0.6242202548207136-1.3639461402385225j)
# expect: 1.5 inf math domain error
# expect: 1.5 -inf math domain error
# expect: 1.5 nan (nan+nanj)
# expect: -2.0 0.0 (-2-0j)
# expect: -2.0 -0.0 (-2+0j)
# expect: -2.0 1.5 (-0.1414744033354058-1.994989973208109j)
# expect: -2.0 -2.0 (0.8322936730942848+1.8185948536513634j)
# expect: -2.0 inf math domain error
# expect: -2.0 -inf math domain error
# expect: -2.0 nan (nan+nanj)
# expect: inf 0.0 (inf+0j)
# expect: inf -0.0 (inf-0j)
# expect: inf 1.5 (inf+infj)
# expect: inf -2.0 (-inf-infj)
# expect: inf inf math domain error
# expect: inf -inf math domain error
# expect: inf nan (inf+nanj)
# expect: -inf 0.0 (-inf-0j)
# expect: -inf -0.0 (-inf+0j)
# expect: -inf 1.5 (-inf-infj)
# expect: -inf -2.0 (inf+infj)
# expect: -inf inf math domain error
# expect: -inf -inf math domain error
# expect: -inf nan (inf+nanj)
# expect: nan 0.0 (nan+0j)
# expect: nan -0.0 (nan+0j)
# expect: nan 1.5 (nan+nanj)
# expect: nan -2.0 (nan+nanj)
# expect: nan inf (nan+nanj)
# expect: nan -inf (nan+nanj)
# expect: nan nan (nan+nanj)
