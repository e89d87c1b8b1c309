"""How fast skillmatrix is, as ratios to a bare interpreter, to a floor and to its peers: `make bench`."""
