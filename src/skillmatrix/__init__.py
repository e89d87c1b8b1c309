"""Skills as code: competency matrices in YAML, self-assessment, gap reports and job descriptions."""

__version__ = "0.1.0"
