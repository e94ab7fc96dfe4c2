number = 10
