class Long:
    def __len__(self):
        return 10**20
    def __getitem__(self, index):
        return index
for function in [bool, len, reversed]:
    try:
        function(Long())
    except OverflowError as error:
        print(error)
# expect: cannot fit 'int' into an index-sized integer
# expect: cannot fit 'int' into an index-sized integer
# expect: cannot fit 'int' into an index-sized integer
