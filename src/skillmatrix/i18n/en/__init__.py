"""All interface texts in English."""
