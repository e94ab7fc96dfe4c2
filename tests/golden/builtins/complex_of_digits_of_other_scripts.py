print(complex("٣٤"), complex("٣+٤j"))  # expect: (34+0j) (3+4j)
