"""A file or folder that is found can be read.

Told of links that lead nowhere or in a circle, of pipes and devices with the name of a YAML file, of files and
folders without permission to read, and of files that vanish while the program runs. What is named on the command line
and cannot be read ends the program instead.
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("unreadable-file", Severity.WARNING, "a file that was found and cannot be read")
