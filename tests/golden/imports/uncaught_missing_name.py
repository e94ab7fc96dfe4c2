from _chosen import nothing
#!stderr
