import _failing
#!stderr
